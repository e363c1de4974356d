# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# nas-backup-guard check: is all in place, so that the next backup is guarded? One line per finding, with what to do.
# The codes are those of the agent plugin's report.

check_command() {
    (($# == 0)) || usage_fault "check takes no arguments, not \"$1\""
    local fault
    CHECK_COUNT=0
    check_guard
    check_agent
    check_script
    check_nfsmount
    check_sweep
    for fault in "${FAULTS[@]}"; do
        check_found settings "$fault"
    done
    orphan_mounts
    for fault in "${BROKEN[@]}"; do
        check_found state-unreadable "the state file $fault cannot be read; run nas-backup-guard sweep"
    done
    if ((CHECK_COUNT == 0)); then
        printf 'All in place: version %s, host limit %d s, stall limit %d s.\n' \
            "$GUARD_VERSION" "$SET_HOST_LIMIT" "$SET_STALL_TIMEOUT"
        return 0
    fi
    return 1
}

check_found() {
    CHECK_COUNT=$((CHECK_COUNT + 1))
    printf '%s: %s\n' "$1" "$2"
}

check_guard() {
    local text=
    if [[ ! -f $GUARD_IN_PLACE ]]; then
        check_found guard-missing "$GUARD_IN_PLACE is not there: backups run without the guard. Install nas-backup-guard-agent again and restart cloudstack-agent"
        return
    fi
    IFS= read -r -d '' text <"$GUARD_IN_PLACE"
    if [[ $text != *nas-backup-guard* ]]; then
        check_found guard-foreign "$GUARD_IN_PLACE is not the guard: backups run with that script. Move it away, install nas-backup-guard-agent again and restart cloudstack-agent"
    elif [[ ! -x $GUARD_IN_PLACE ]]; then
        check_found guard-not-executable "$GUARD_IN_PLACE is not executable: every backup fails. Run chmod 755 $GUARD_IN_PLACE"
    fi
}

# check_agent: the agent finds the script once, when it starts, by its class path.
check_agent() {
    local pid start hundred
    bounded_text 5 systemctl show cloudstack-agent --property=MainPID || return 0
    pid=${REPLY#MainPID=}
    pid=${pid//[!0-9]/}
    [[ -n $pid && $pid != 0 ]] || return 0
    if ! bounded 2 grep -zq '^CLASSPATH=.*/etc/cloudstack/agent' "/proc/$pid/environ" && ! check_default_class_path; then
        check_found guard-not-in-use "the agent's class path lacks /etc/cloudstack/agent: backups run without the guard. Put it into CLASSPATH in /etc/default/cloudstack-agent and restart cloudstack-agent"
        return
    fi
    process_read "$pid" || return 0
    bounded_text 5 getconf CLK_TCK || return 0
    hundred=$((100 / (REPLY > 0 ? REPLY : 100)))
    ((hundred > 0)) || hundred=1
    clock_read
    start=$(((NOW - P_START * hundred) / 100))
    if bounded_text 5 find "$GUARD_IN_PLACE" -newerct "-$start seconds" && [[ -n $REPLY ]]; then
        check_found guard-not-in-use "the guard came after the agent was started: backups may run without it. Restart cloudstack-agent"
    fi
}

check_default_class_path() {
    local line=''
    while IFS= read -r line || [[ -n $line ]]; do
        [[ $line == CLASSPATH=*/etc/cloudstack/agent* ]] && return 0
    done 2>/dev/null <"$GUARD_ROOT/etc/default/cloudstack-agent"
    return 1
}

check_script() {
    script_find || check_found script-missing "$SCRIPT_FAULT; every backup fails"
}

# check_nfsmount: in nfsmount.conf(5) these beat the options of a mount (measured for Hard, nfs-utils 2.6.2).
check_nfsmount() {
    local file line='' name
    for file in "$GUARD_ROOT/etc/nfsmount.conf" "$GUARD_ROOT/etc/nfsmount.conf.d"/*; do
        [[ -f $file && -r $file ]] || continue
        while IFS= read -r line || [[ -n $line ]]; do
            [[ ${line,,} =~ ^[[:space:]]*(hard|background|sloppy)[[:space:]]*=[[:space:]]*(true|t|1|yes|y)[[:space:]]*$ ]] || continue
            name=${BASH_REMATCH[1]}
            check_found "nfsmount-$name" "$file sets $name, which beats the mount options of repositories. Take that line out"
        done <"$file"
    done
}

check_sweep() {
    [[ -d $GUARD_ROOT/run/systemd/system ]] || return 0
    bounded 5 systemctl is-active nas-backup-guard-sweep.timer ||
        check_found sweep-not-enabled 'what a backup leaves behind is not cleaned up. Run systemctl enable --now nas-backup-guard-sweep.timer'
}
