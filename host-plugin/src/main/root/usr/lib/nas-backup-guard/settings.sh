# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Settings: "key = value" lines, read and never executed. A value that is wrong is reported and its default used.

# settings_read: sets the SET_* variables and FAULTS (one line of words for each thing that is wrong).
settings_read() {
    SET_SCRIPT=
    SET_DEFAULT_TIMEOUT=0 SET_TIMEOUT_SOURCE=file
    SET_STALL_TIMEOUT=300
    SET_TYPES='nfs nfs4 cifs ceph'
    SET_NFS_OPTIONS=soft,timeo=50,retrans=3
    SET_METRICS_FILE=$GUARD_ROOT/var/lib/node_exporter/textfile_collector/nas_backup_guard.prom
    SET_FORCE=true
    SET_HOST_LIMIT=7140
    FAULTS=()
    key_values_read "$GUARD_SETTINGS" setting_take
    KEPT_TIMEOUT='' KEPT_SOURCE=global
    key_values_read "$GUARD_KEPT/timeouts" kept_timeout_take
    [[ -z $KEPT_TIMEOUT ]] || SET_DEFAULT_TIMEOUT=$KEPT_TIMEOUT SET_TIMEOUT_SOURCE=$KEPT_SOURCE
    agent_limit_read
}

# key_values_read FILE FUNCTION: calls FUNCTION KEY VALUE for each line; a missing file has no lines.
key_values_read() {
    local file=$1 line='' number=0
    [[ -e $1 ]] || return 0
    if [[ ! -f $1 ]] || ! { : <"$1"; } 2>/dev/null; then
        FAULTS+=("$1 cannot be read; the defaults are used")
        return 0
    fi
    while IFS= read -r line || [[ -n $line ]]; do
        number=$((number + 1))
        [[ $line =~ ^[[:space:]]*(#.*)?$ ]] && continue
        if [[ $line =~ ^[[:space:]]*([A-Za-z0-9._-]+)[[:space:]]*=[[:space:]]*(.*[^[:space:]]|)[[:space:]]*$ ]]; then
            "$2" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "$file"
        else
            FAULTS+=("$file line $number is not \"key = value\" and is ignored")
        fi
    done 2>/dev/null <"$1"
}

# setting_take KEY VALUE FILE: one line of the settings file.
setting_take() {
    case $1 in
        script) SET_SCRIPT=$2 ;;
        default.timeout) setting_seconds "$1" "$2" "$3" SET_DEFAULT_TIMEOUT 60 604800 0 ;;
        stall.timeout) setting_seconds "$1" "$2" "$3" SET_STALL_TIMEOUT 10 604800 ;;
        accepted.types)
            if [[ $2 =~ ^[a-z0-9._]+(\ +[a-z0-9._]+)*$ ]]; then
                SET_TYPES=$2
            else
                setting_fault "$1" "$2" "$3" 'names of file systems with spaces between' "$SET_TYPES"
            fi
            ;;
        default.nfs.mount.options)
            # These words reach mount(8) as one argument; they must make the mount soft or they protect nobody.
            if [[ $2 =~ ^[a-z0-9_.=,]+$ ]] && mount_mode nfs "$2" && [[ $REPLY != hard ]]; then
                SET_NFS_OPTIONS=$2
            else
                setting_fault "$1" "$2" "$3" 'nfs options that make the mount soft' "$SET_NFS_OPTIONS"
            fi
            ;;
        metrics.file) SET_METRICS_FILE=$2 ;;
        force)
            case $2 in
                true | false) SET_FORCE=$2 ;;
                *) setting_fault "$1" "$2" "$3" 'true or false' "$SET_FORCE" ;;
            esac
            ;;
        *) FAULTS+=("$3: unknown setting \"$1\" is ignored") ;;
    esac
}

# kept_timeout_take KEY VALUE FILE: what the management server's probe left here wins over the settings file.
kept_timeout_take() {
    case $1 in
        default.timeout)
            # 0 says that neither the zone nor the cloud sets one: the settings file's own stays.
            [[ $2 == 0 ]] || setting_seconds "$1" "$2" "$3" KEPT_TIMEOUT 60 604800
            ;;
        default.timeout.source) [[ $2 == zone || $2 == global ]] && KEPT_SOURCE=$2 ;;
        stall.timeout) setting_seconds "$1" "$2" "$3" SET_STALL_TIMEOUT 10 604800 ;;
    esac
    return 0
}

# setting_seconds KEY VALUE FILE VARIABLE LEAST MOST [ALSO]
setting_seconds() {
    if number_within "$2" "$5" "$6" || [[ -n ${7:-} && $2 == "$7" ]]; then
        printf -v "$4" '%d' "$((10#$2))"
    else
        setting_fault "$1" "$2" "$3" "seconds from $5 to $6${7:+, or $7}" "${!4}"
    fi
}

setting_fault() {
    FAULTS+=("$3: $1 = \"${2:0:80}\" is wrong; expected $4; $5 is used")
}

# agent_limit_read: the agent stops listening after cmds.timeout seconds (default 7200); a minute before that is the
# last moment at which an answer is of use.
agent_limit_read() {
    local line='' value=''
    if [[ -f $AGENT_PROPERTIES && -r $AGENT_PROPERTIES ]]; then
        while IFS= read -r line || [[ -n $line ]]; do
            [[ $line =~ ^[[:space:]]*cmds\.timeout[[:space:]]*[=:][[:space:]]*([0-9]+)[[:space:]]*$ ]] &&
                value=${BASH_REMATCH[1]}
        done <"$AGENT_PROPERTIES"
    fi
    SET_HOST_LIMIT=7140
    if [[ -n $value ]] && number_within "$value" 1 999999999; then
        SET_HOST_LIMIT=$((10#$value > 120 ? 10#$value - 60 : 10#$value / 2))
        ((SET_HOST_LIMIT > 0)) || SET_HOST_LIMIT=1
    fi
}

# effective_timeout OWN: sets TIMEOUT and TIMEOUT_SOURCE: the smaller of (the repository's own, else the default) and
# the host's limit.
effective_timeout() {
    TIMEOUT=$SET_HOST_LIMIT TIMEOUT_SOURCE=host
    if [[ -n $1 ]]; then
        ((10#$1 < TIMEOUT)) && TIMEOUT=$((10#$1)) TIMEOUT_SOURCE=repository
    elif ((SET_DEFAULT_TIMEOUT > 0 && SET_DEFAULT_TIMEOUT < TIMEOUT)); then
        TIMEOUT=$SET_DEFAULT_TIMEOUT TIMEOUT_SOURCE=$SET_TIMEOUT_SOURCE
    fi
    return 0
}
