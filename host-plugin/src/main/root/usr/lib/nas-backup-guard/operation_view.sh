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

# operations_each FUNCTION: calls FUNCTION with OP filled for each readable state file; sets BROKEN to the others,
# MOUNT_IDS to the backup mounts, and KNOWN_MOUNTS and KNOWN_FOLDERS (words with a blank on each side) to what is mounted
# for the operations. The mounts first: one that is made meanwhile is no orphan.
operations_each() {
    local file here=$GUARD_RUN
    BROKEN=() KNOWN_MOUNTS=' ' KNOWN_FOLDERS=' '
    backup_mounts
    operation_files
    for file in "${FILES[@]}"; do
        if operation_read "$file"; then
            state_folder_use "${file%/operations/*}"
            operation_mounts_known
            "$1"
            state_folder_use "$here"
        elif [[ -e $file ]]; then
            BROKEN+=("$file")
        fi
    done
}

# A mount that was only just made has no id in the state file yet, but its folder is known.
operation_mounts_known() {
    local folder=
    operation_of_this_boot || return 0
    KNOWN_MOUNTS+="${OP[mountid]:-} "
    { IFS= read -r folder <"$WORK/${OP[id]}/mountpoint"; } 2>/dev/null
    [[ -z $folder ]] || KNOWN_FOLDERS+="$folder "
}

# orphan_mounts: sets ORPHANS to the ids of csbackup.* mounts that belong to no operation known by now: a restore's
# while it runs, else what a backup left.
orphan_mounts() {
    operations_each :
    orphan_mounts_beside_known
}

# orphan_mounts_beside_known: the same, right after a call of operations_each.
orphan_mounts_beside_known() {
    local id
    ORPHANS=()
    for id in "${MOUNT_IDS[@]}"; do
        [[ $KNOWN_MOUNTS != *" $id "* ]] && mount_with_id "$id" && [[ $KNOWN_FOLDERS != *" $M_PATH "* ]] &&
            ORPHANS+=("$id")
    done
    return 0
}
