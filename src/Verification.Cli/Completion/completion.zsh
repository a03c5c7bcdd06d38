# Completion of the command verification: source <(verification completion zsh)

_verification() {
    local line="${BUFFER[1,CURSOR]}"
    local -a suggestions
    suggestions=("${(@f)$(verification "[suggest:${#line}]" "$line" 2>/dev/null)}")
    suggestions=("${(@)suggestions:#}")
    if (( ${#suggestions} )); then
        compadd -- "${(@)suggestions}"
    else
        _files
    fi
}

compdef _verification verification
