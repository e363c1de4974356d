# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The rpm packages, by rpm in a root with a database of its own.

in_rpm() { timeout 120 rpm --root "$root" --dbpath /var/lib/rpm "$@"; }
rpm_file() { printf '%s/nas-backup-guard-%s-%s-1.noarch.rpm' "$target" "$1" "$version"; }
older_rpm() { printf '%s/older/nas-backup-guard-%s-0.0.9-1.noarch.rpm' "$work" "$1"; }

with_cloudstack_rpm() { # management|agent
  in_rpm -i "$work/stand-ins/distribution-9-1.noarch.rpm" "$work/stand-ins/cloudstack-$1-4.20.2.0-1.noarch.rpm"
}

by_rpm() { in_rpm "$@" 2>&1 | tee "$root/tmp/said"; }

case_rpm_management_comes_and_goes() {
  local before _
  with_cloudstack_rpm management
  before=$(listing)
  for _ in 1 2; do
    by_rpm -i "$(rpm_file management)"
    expect_word 'systemctl restart cloudstack-management' "$root/tmp/said"
    expect_files management
    expect_only_new "$before" management
    expect_same "$(entries)" NAS-Backup-Guard
    by_rpm -U --force "$(rpm_file management)"
    expect_same "$(entries)" NAS-Backup-Guard
    expect in_rpm -V nas-backup-guard-management
    by_rpm -e nas-backup-guard-management
    expect_word 'nas_backup_guard_host and nas_backup_guard_alert' "$root/tmp/said"
    expect_same "$(listing)" "$before"
  done
}

case_rpm_management_upgrades() {
  with_cloudstack_rpm management
  by_rpm -i "$(older_rpm management)"
  sed -i 's/"NAS-Backup-Guard"/"Backup"/' "$root$CONFIG"
  by_rpm -U "$(rpm_file management)"
  expect_not test -e "$root/usr/share/cloudstack-management/webapp/nas-backup-guard/old.js"
  expect_files management
  expect_same "$(entries)" Backup
}

# rpm keeps a file that was changed and has no trigger for ours: what the unit's drop-in runs puts the entry back.
case_rpm_cloudstack_upgrade() {
  local start
  with_cloudstack_rpm management
  by_rpm -i "$(rpm_file management)"
  by_rpm -U "$work/stand-ins/cloudstack-management-4.22.0.0-1.noarch.rpm"
  expect_same "$(entries)" NAS-Backup-Guard
  mv "$root$CONFIG.rpmnew" "$root$CONFIG"
  start=$(sed -n 's/^ExecStartPre=-+//p' \
    "$root/usr/lib/systemd/system/cloudstack-management.service.d/nas-backup-guard.conf")
  # shellcheck disable=SC2086
  in_root $start
  expect_same "$(entries)" NAS-Backup-Guard
  expect_word 4.22.0.0 "$root$CONFIG"
}

case_rpm_agent_comes_and_goes() {
  local before _
  with_cloudstack_rpm agent
  before=$(listing)
  for _ in 1 2; do
    by_rpm -i "$(rpm_file agent)"
    expect_word 'systemctl restart cloudstack-agent' "$root/tmp/said"
    expect_files agent
    expect_only_new "$before" agent
    expect test -L "$root/$TIMER_LINK"
    expect in_rpm -V nas-backup-guard-agent
    mkdir -p "$root/var/lib/nas-backup-guard" "$root/run/nas-backup-guard/operations"
    by_rpm -e nas-backup-guard-agent
    expect_not test -L "$root/$TIMER_LINK"
    expect_same "$(listing)" "$before"
  done
}

case_rpm_agent_upgrade_under_a_backup_keeps_settings() {
  with_cloudstack_rpm agent
  by_rpm -i "$(older_rpm agent)"
  rm "$root/$TIMER_LINK"
  start_backup
  by_rpm -U "$(rpm_file agent)"
  expect_word 'accepted.types = tmpfs' "$root$SETTINGS"
  expect_no_word 'of 0.0.9' "$root/usr/lib/nas-backup-guard/guard.sh"
  expect_not test -e "$root/$TIMER_LINK"
  finish_backup
  by_rpm -e nas-backup-guard-agent
  # As rpm does with changed settings.
  expect test -e "$root$SETTINGS.rpmsave"
}

case_rpm_agent_is_not_removed_under_a_backup() {
  with_cloudstack_rpm agent
  by_rpm -i "$(rpm_file agent)"
  start_backup
  expect_not by_rpm_quiet -e nas-backup-guard-agent
  expect_word 'the backup of i-2-7-VM runs under the guard' "$root/tmp/said"
  expect_files_but_settings
  expect in_rpm -q nas-backup-guard-agent
  finish_backup
  by_rpm -e nas-backup-guard-agent
}

by_rpm_quiet() { in_rpm "$@" >"$root/tmp/said" 2>&1; }

case_rpm_agent_removed_under_a_running_agent() {
  with_cloudstack_rpm agent
  by_rpm -i "$(rpm_file agent)"
  start_agent
  by_rpm -e nas-backup-guard-agent
  expect_word 'Delete it once the agent was restarted' "$root/tmp/said"
  forwarder_works
  by_rpm -i "$(rpm_file agent)"
  expect_files agent
  stop_agent
}
