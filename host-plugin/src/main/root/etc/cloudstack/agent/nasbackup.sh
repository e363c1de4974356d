#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# NAS Backup Guard: stands in the place where CloudStack's agent looks first for nasbackup.sh, runs CloudStack's own
# script with the same arguments and ends it when it is stuck. See nas-backup-guard(8).
set -u
# [A-Z] means those letters in every locale; bash before 5.0 does not think so by itself.
shopt -s globasciiranges

lib=${NAS_BACKUP_GUARD_ROOT:-}/usr/lib/nas-backup-guard

missing() {
    printf 'NAS Backup Guard: %s is missing; install nas-backup-guard-agent again, or remove %s to run without it\n' "$1" "$0"
    exit 1
}

load() {
    local part
    for part; do
        # shellcheck source=/dev/null
        . "${kept[$part]:-$lib/$part.sh}"
    done
}

# What each operation needs, and what those need that last, or go wrong: a short one that is well need not wait until
# bash has read that, too.
to_start=(paths clock log bounded processes mounts options arguments settings script operations libvirt guard)
to_end=(vm_watch stall counters operation_processes release)
# A part that is missing must not show only when a stuck backup needs it, and a backup runs for hours: those that come
# last are kept open, so that they are of this version also where the package is upgraded or removed meanwhile.
declare -A kept=()
for part in "${to_end[@]}"; do
    { exec {descriptor}<"$lib/$part.sh"; } 2>/dev/null || missing "$lib/$part.sh"
    kept[$part]=/proc/$$/fd/$descriptor
done
for part in "${to_start[@]}"; do
    [[ -r $lib/$part.sh ]] || missing "$lib/$part.sh"
done
for part in mount sync; do
    [[ -x $lib/shims/$part ]] || missing "$lib/shims/$part"
done

load "${to_start[@]}"
GUARD_SELF=$0
guard "$@"
