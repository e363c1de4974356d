# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Lines for the admin in the CloudStack agent's log, in the form of that log:
# 2026-11-22 10:00:00,123 INFO  [nas-backup-guard] (backup:i-2-7-VM) (logid:) words

LOG_SUBJECT=host

# log LEVEL WORDS: LEVEL is INFO, WARN or ERROR. A log that cannot be written stops nothing.
log() {
    local level=$1 stamp
    shift
    if ((BASH_VERSINFO[0] >= 5)); then
        printf -v stamp '%(%Y-%m-%d %H:%M:%S)T,%s' -1 "${EPOCHREALTIME: -6:3}"
    else
        printf -v stamp '%(%Y-%m-%d %H:%M:%S)T,000' -1
    fi
    { printf '%s %-5s [nas-backup-guard] (%s) (logid:) %s\n' \
        "$stamp" "$level" "$LOG_SUBJECT" "${*//[[:cntrl:]]/ }" >>"$AGENT_LOG"; } 2>/dev/null
    return 0
}
