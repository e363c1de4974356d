# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the admin's command says of one operation, derived from OP and the processes of now.

# operation_view: sets V_ELAPSED and V_STALLED_FOR (seconds; V_STALLED_FOR empty without evidence), V_GUARD (alive or
# gone), V_STATE: running, stalled, overdue or left (its guard gone).
operation_view() {
    clock_read
    hundredths "${OP[started]:-0}"
    V_ELAPSED=$(((NOW - REPLY) / 100))
    V_STALLED_FOR=
    if [[ -n ${OP[stalledsince]:-} ]]; then
        hundredths "${OP[stalledsince]}"
        V_STALLED_FOR=$(((NOW - REPLY) / 100))
    fi
    if operation_guard_alive; then
        V_GUARD=alive V_STATE=running
    else
        V_GUARD=gone V_STATE=left
        operation_of_this_boot || V_ELAPSED=0
        operation_view_blocked
        return
    fi
    hundredths "${OP[deadline]:-0}"
    if ((NOW >= REPLY)); then
        V_STATE=overdue
    fi
    # For a hard mount 60 s stand for the time one request takes to give up.
    if [[ -n $V_STALLED_FOR ]] && ((V_STALLED_FOR >= 60 || V_STALLED_FOR >= ${OP[stalltimeout]:-60})); then
        V_STATE=stalled
    fi
}

# Nobody updates the file any more: look now.
operation_view_blocked() {
    OP[blocked]=0 OP[blockedat]=''
    operation_of_this_boot || return 0
    operation_processes
    blocked_threads "${MEMBERS[@]}"
    blocked_summary
    OP[blocked]=${#BLOCKED[@]} OP[blockedat]=$REPLY
}

# operations_each FUNCTION: calls FUNCTION with OP filled for each readable state file; sets BROKEN to the others.
operations_each() {
    local file here=$GUARD_RUN
    BROKEN=()
    operation_files
    for file in "${FILES[@]}"; do
        if operation_read "$file"; then
            state_folder_use "${file%/operations/*}"
            "$1"
            state_folder_use "$here"
        elif [[ -e $file ]]; then
            BROKEN+=("$file")
        fi
    done
}

# orphan_mounts: sets ORPHANS to the ids of csbackup.* mounts that belong to no known operation: a restore's while it
# runs, else what a backup left.
orphan_mounts() {
    local id known=' ' folders=' '
    operations_each orphan_mounts_known
    ORPHANS=()
    backup_mounts
    for id in "${MOUNT_IDS[@]}"; do
        [[ $known == *" $id "* ]] && continue
        mount_with_id "$id" && [[ $folders == *" $M_PATH "* ]] && continue
        ORPHANS+=("$id")
    done
    return 0
}

# A mount that was only just made has no id in the state file yet, but its folder is known.
orphan_mounts_known() {
    local folder=
    operation_of_this_boot || return 0
    known+="${OP[mountid]:-} "
    { IFS= read -r folder <"$WORK/${OP[id]}/mountpoint"; } 2>/dev/null
    [[ -n $folder ]] && folders+="$folder "
    return 0
}
