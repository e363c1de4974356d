# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Where everything is. NAS_BACKUP_GUARD_ROOT is a prefix for tests; it is never set in production.

GUARD_VERSION=0.1.0
GUARD_ROOT=${NAS_BACKUP_GUARD_ROOT:-}

GUARD_LIB=$GUARD_ROOT/usr/lib/nas-backup-guard
GUARD_SHIMS=$GUARD_LIB/shims
GUARD_IN_PLACE=$GUARD_ROOT/etc/cloudstack/agent/nasbackup.sh
GUARD_SETTINGS=$GUARD_ROOT/etc/cloudstack/agent/nas-backup-guard.conf
GUARD_KEPT=$GUARD_ROOT/var/lib/nas-backup-guard

AGENT_PROPERTIES=$GUARD_ROOT/etc/cloudstack/agent/agent.properties
AGENT_LOG=$GUARD_ROOT/var/log/cloudstack/agent/agent.log
CLOUDSTACK_SCRIPTS=$GUARD_ROOT/usr/share/cloudstack-common
QEMU_PID_FILES=$GUARD_ROOT/run/libvirt/qemu

STATE_FOLDERS=("$GUARD_ROOT/run/nas-backup-guard" "$GUARD_ROOT/dev/shm/nas-backup-guard")

# state_folder_open: chooses where the state lives and makes it; sets GUARD_RUN, OPERATIONS, WORK, RELEASED.
# /run first; where it is full or cannot be written, /dev/shm is tmpfs as well. Fails when neither can be used.
state_folder_open() {
    local folder
    for folder in "${STATE_FOLDERS[@]}"; do
        state_folder_use "$folder"
        if state_folder_is_ours || { state_folder_make && state_folder_is_ours; }; then
            if { printf '%4096s' '' >"$WORK/.room"; } 2>/dev/null; then
                return 0
            fi
        fi
    done
    return 1
}

state_folder_use() {
    GUARD_RUN=$1
    OPERATIONS=$GUARD_RUN/operations
    WORK=$GUARD_RUN/work
    RELEASED=$GUARD_RUN/released
}

# Anybody may make a folder in /dev/shm; what is written and believed there must be root's own.
state_folder_is_ours() {
    local folder
    for folder in "$GUARD_RUN" "$OPERATIONS" "$WORK" "$RELEASED"; do
        [[ -d $folder && ! -L $folder && -O $folder && -w $folder ]] || return 1
    done
}

state_folder_make() {
    timeout -k 1 5 mkdir -p -m 0755 "$GUARD_RUN" "$OPERATIONS" "$RELEASED" 2>/dev/null &&
        timeout -k 1 5 mkdir -p -m 0700 "$WORK" 2>/dev/null
}
