# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Lines for the admin in the CloudStack agent's log, in the form of that log:
# 2026-11-22 10:00:00,123 INFO  [nas-backup-guard] (backup:i-2-7-VM) (logid:) words

LOG_SUBJECT=host
LOG_HOLDS= # not empty: lines wait until log_let_go
LOG_HELD=()

# log LEVEL WORDS: LEVEL is INFO, WARN or ERROR. A log that cannot be written stops nothing, and holds nothing up.
log() {
    local level=$1 stamp line
    shift
    if ((BASH_VERSINFO[0] >= 5)); then
        printf -v stamp '%(%Y-%m-%d %H:%M:%S)T,%s' -1 "${EPOCHREALTIME: -6:3}"
    else
        printf -v stamp '%(%Y-%m-%d %H:%M:%S)T,000' -1
    fi
    # One line, whatever a VM's name or an address holds: else they could write lines of their own into the log.
    printf -v line '%s %-5s [nas-backup-guard] (%s) (logid:) %s' \
        "$stamp" "$level" "${LOG_SUBJECT//[[:cntrl:]]/ }" "${*//[[:cntrl:]]/ }"
    LOG_HELD+=("$line")
    [[ -n $LOG_HOLDS ]] || log_let_go
}

# log_hold: from here on lines wait, for a release has no time to wait for the disk at each of them (see aside).
log_hold() {
    LOG_HOLDS=1
}

# log_let_go: writes what waits. Where the disk takes longer than a second, that is not waited for.
log_let_go() {
    LOG_HOLDS=
    ((${#LOG_HELD[@]} == 0)) || aside 1 log_write "${LOG_HELD[@]}"
    LOG_HELD=()
    return 0
}

log_write() {
    printf '%s\n' "$@" >>"$AGENT_LOG"
}
