# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# CloudStack's own nasbackup.sh: where packages put it, and what this version of it can do.

# script_find: sets SCRIPT; fails with SCRIPT_FAULT set (words for the admin) when there is none to run.
script_find() {
    local candidate
    for candidate in "$SET_SCRIPT" \
        "$CLOUDSTACK_SCRIPTS/scripts/vm/hypervisor/kvm/nasbackup.sh" \
        "$GUARD_ROOT/usr/lib64/cloud/common/scripts/vm/hypervisor/kvm/nasbackup.sh" \
        "$GUARD_ROOT/usr/lib/cloud/common/scripts/vm/hypervisor/kvm/nasbackup.sh"; do
        [[ -n $candidate ]] || continue
        if [[ $candidate -ef $GUARD_IN_PLACE || $candidate -ef ${GUARD_SELF:-$GUARD_IN_PLACE} ]]; then
            SCRIPT_FAULT="script = $candidate is the guard itself; name CloudStack's own nasbackup.sh in $GUARD_SETTINGS"
            return 1
        fi
        if [[ -f $candidate && -r $candidate ]]; then
            SCRIPT=$candidate
            return 0
        fi
        if [[ $candidate == "$SET_SCRIPT" ]]; then
            SCRIPT_FAULT="script = $candidate cannot be read; correct it in $GUARD_SETTINGS or take the line out"
            return 1
        fi
    done
    SCRIPT_FAULT="CloudStack's nasbackup.sh was not found in $CLOUDSTACK_SCRIPTS; install cloudstack-common, or name it with script = PATH in $GUARD_SETTINGS"
    return 1
}

# script_says WORDS: true when the text of CloudStack's script holds them: the guard asks the script, not a version.
script_says() {
    local text=''
    IFS= read -r -d '' text <"$SCRIPT"
    [[ $text == *"$1"* ]]
}

# From 4.21 on exit 20 after taking a backup makes CloudStack keep the record, so that the remains can be deleted.
EXIT_CLEANUP_FAILED=20
script_knows_cleanup_failed() {
    script_says 'EXIT_CLEANUP_FAILED=20'
}
