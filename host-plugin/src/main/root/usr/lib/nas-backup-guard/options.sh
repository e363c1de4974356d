# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Mount options as one string with commas; a comma inside double quotes separates nothing (mount(8)).

# options_split OPTIONS: sets WORDS.
options_split() {
    local rest=$1 word='' quoted='' char
    WORDS=()
    while [[ -n $rest ]]; do
        char=${rest:0:1}
        rest=${rest:1}
        case $char in
            '"')
                [[ -n $quoted ]] && quoted='' || quoted=1
                word+=$char
                ;;
            ,) if [[ -n $quoted ]]; then word+=$char; else WORDS+=("$word") word=; fi ;;
            *) word+=$char ;;
        esac
    done
    [[ -n $word ]] && WORDS+=("$word")
    return 0
}

# options_without_ours OPTIONS: sets REPLY to the options less x-nasguard.*, everything else as it was, and
# OWN_TIMEOUT to the seconds of x-nasguard.timeout (empty when absent; the last one wins). Fails, with
# OWN_TIMEOUT_FAULT set, when that is no number of seconds from 60 to 604800.
options_without_ours() {
    local word kept=
    OWN_TIMEOUT='' OWN_TIMEOUT_FAULT=''
    REPLY=$1
    [[ $1 == *x-nasguard.* ]] || return 0
    options_split "$1"
    for word in "${WORDS[@]}"; do
        if [[ $word == x-nasguard.timeout=* ]]; then
            OWN_TIMEOUT=${word#*=}
        elif [[ $word != x-nasguard.* ]]; then
            kept+=${kept:+,}$word
        fi
    done
    REPLY=$kept
    if [[ -n $OWN_TIMEOUT ]] && ! number_within "$OWN_TIMEOUT" 60 604800; then
        OWN_TIMEOUT_FAULT=$OWN_TIMEOUT OWN_TIMEOUT=''
        return 1
    fi
}

# options_name_mode OPTIONS: true when soft, softerr or hard is among them.
options_name_mode() {
    [[ ,$1, == *,soft,* || ,$1, == *,softerr,* || ,$1, == *,hard,* ]]
}

# options_have NAME OPTIONS: true when NAME or NAME=... is among them.
options_have() {
    [[ ,$2, == *,$1,* || ,$2, == *,$1=* ]]
}

# options_with_default OPTIONS DEFAULT: sets REPLY to OPTIONS with those words of DEFAULT that are not given behind.
options_with_default() {
    local - IFS=, word text=$1
    set -f
    for word in $2; do
        options_have "${word%%=*}" "$1" || text+=${text:+,}$word
    done
    REPLY=$text
}

# options_nfs_version OPTIONS: sets REPLY to 3, 4 or empty where it is left to negotiation.
options_nfs_version() {
    local - IFS=, word
    set -f
    REPLY=
    for word in $1; do
        case $word in
            vers=3* | nfsvers=3* | v3) REPLY=3 ;;
            vers=4* | nfsvers=4* | v4*) REPLY=4 ;;
        esac
    done
}

# number_within TEXT LEAST MOST: true for a plain decimal number in that range.
number_within() {
    [[ $1 =~ ^[0-9]{1,9}$ ]] && ((10#$1 >= $2 && 10#$1 <= $3))
}
