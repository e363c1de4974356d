#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# NAS Backup Guard: stands in the place where CloudStack's agent looks first for nasbackup.sh, runs CloudStack's own
# script with the same arguments and ends it when it is stuck. See nas-backup-guard(8).
set -u

lib=${NAS_BACKUP_GUARD_ROOT:-}/usr/lib/nas-backup-guard
if [[ ! -r $lib/paths.sh || ! -r $lib/guard.sh || ! -x $lib/shims/mount || ! -x $lib/shims/sync ]]; then
    printf 'NAS Backup Guard: %s is missing or incomplete; install nas-backup-guard-agent again, or remove %s to run without it\n' \
        "$lib" "$0"
    exit 1
fi
GUARD_SELF=$0
. "$lib/paths.sh"
. "$lib/guard.sh"
guard "$@"
