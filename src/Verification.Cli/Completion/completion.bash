# Completion of the command verification: source <(verification completion bash)

_verification() {
    local line="${COMP_LINE:0:COMP_POINT}" suggestion
    COMPREPLY=()
    while IFS='' read -r suggestion; do
        COMPREPLY+=("${suggestion%$'\r'}")
    done < <(verification "[suggest:${#line}]" "$line" 2>/dev/null)
}

complete -o default -F _verification verification
