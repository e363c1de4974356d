# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The arguments that CloudStack's agent gives its script (TakeBackup, DeleteBackup and GetBackupStats wrappers).

# arguments_read ARGUMENT...: sets OPERATION, VM, TYPE, ADDRESS, OPTIONS, BACKUP_PATH, DISKS, QUIESCE from the words
# it knows, and leaves the rest to CloudStack's script.
arguments_read() {
    OPERATION='' VM='' TYPE='' ADDRESS='' OPTIONS='' BACKUP_PATH='' DISKS='' QUIESCE=false
    while (($# > 0)); do
        case $1 in
            -o | --operation) OPERATION=${2:-} ;;
            -v | --vm) VM=${2:-} ;;
            -t | --type) TYPE=${2:-} ;;
            -s | --storage) ADDRESS=${2:-} ;;
            -m | --mount) OPTIONS=${2:-} ;;
            -p | --path) BACKUP_PATH=${2:-} ;;
            -d | --diskpaths) DISKS=${2:-} ;;
            -q | --quiesce) QUIESCE=${2:-false} ;;
            *)
                shift
                continue
                ;;
        esac
        shift
        (($# > 0)) && shift
    done
}

# arguments_for_script OPTIONS ARGUMENT...: sets SCRIPT_ARGUMENTS to the arguments, the mount options replaced.
arguments_for_script() {
    local options=$1
    shift
    SCRIPT_ARGUMENTS=()
    while (($# > 0)); do
        SCRIPT_ARGUMENTS+=("$1")
        if [[ ($1 == -m || $1 == --mount) && $# -gt 1 ]]; then
            SCRIPT_ARGUMENTS+=("$options")
            shift
        fi
        shift
    done
}

# vm_name_is_plain NAME: CloudStack's instance names (i-2-7-VM), those that imported VMs bring along, and nothing a shell
# or libvirt could read otherwise.
vm_name_is_plain() {
    [[ $1 =~ ^[A-Za-z0-9_][A-Za-z0-9._+@:=,-]{0,254}$ ]]
}
