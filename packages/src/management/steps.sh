# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What is done on a management server beside putting the files there. The packages and the tarball share it; ROOT is
# empty but for the tarball's --root.

PACKAGE=nas-backup-guard-management
MENU_ENTRY=/usr/lib/nas-backup-guard-management/menu-entry
UI_CONFIG=/etc/cloudstack/management/config.json
LIB=/usr/share/cloudstack-management/lib

# menu_entry add|remove: what it cannot do it says, and is no reason to fail.
menu_entry() {
  timeout 60 "$ROOT$MENU_ENTRY" "$1" "$ROOT$UI_CONFIG" || true
}

step_before_removal() {
  menu_entry remove
}

step_installed() { # first|again
  local jar
  menu_entry add
  reload_units
  for jar in "$ROOT$LIB"/nas-backup-guard-server-*.jar; do
    [ -e "$jar" ] || continue
    say "$jar is another copy of the jar, and the server would not start with two of them. Delete it."
  done
  if [ "$1" = first ]; then
    say 'backup.framework.enabled must be true in the Global Settings. Then: systemctl restart cloudstack-management'
  else
    say 'The new version counts from the next start: systemctl restart cloudstack-management'
  fi
}

step_cloudstack_changed() {
  menu_entry add
}

step_removed() {
  reload_units
  say 'The running server keeps it until its next start: systemctl restart cloudstack-management'
}

# Other management servers use the same database.
step_purged() {
  say 'The database was left alone: once no management server has this package, drop the tables' \
    'nas_backup_guard_host and nas_backup_guard_alert of the database cloud.'
}
