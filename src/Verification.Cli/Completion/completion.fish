# Completion of the command verification: verification completion fish | source

function __verification_suggest
    set -l line (commandline --cut-at-cursor)
    set -l suggestions (verification "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    if set -q suggestions[1]
        printf '%s\n' $suggestions
    else
        __fish_complete_path (commandline --current-token)
    end
end

complete --command verification --no-files --arguments '(__verification_suggest)'
