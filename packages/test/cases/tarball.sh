# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The tarball: its script inside the root, and from outside with --root.

unpack_tarball() {
  mkdir -p "$root/tmp/tarball"
  tar xzf "$target"/nas-backup-guard-*.tar.gz -C "$root/tmp/tarball" --strip-components=1
}

by_install() { in_root /tmp/tarball/install "$@" 2>&1 | tee "$root/tmp/said"; }

case_tarball_management_comes_and_goes() {
  local before
  with_cloudstack_deb management
  before=$(listing)
  unpack_tarball
  by_install management
  expect_word 'systemctl restart cloudstack-management' "$root/tmp/said"
  expect_files management
  expect_same "$(entries)" NAS-Backup-Guard
  by_install management
  expect_only_new "$before" management ./var/lib/nas-backup-guard-management.files
  by_install management --remove
  expect_same "$(listing)" "$before"
}

case_tarball_agent_comes_and_goes() {
  local before
  with_cloudstack_deb agent
  before=$(listing)
  unpack_tarball
  by_install agent
  expect_files agent
  expect test -L "$root/$TIMER_LINK"
  echo 'stall.timeout = 600' >>"$root$SETTINGS"
  by_install agent
  expect_word 'stall.timeout = 600' "$root$SETTINGS"
  expect cmp "$root$SETTINGS.new" "$target/root/agent$SETTINGS"
  by_install agent --remove
  expect_word 'stall.timeout = 600' "$root$SETTINGS"
  expect_not test -e "$root$GUARD"
  by_install agent
  by_install agent --remove --purge
  expect_not test -L "$root/$TIMER_LINK"
  expect_same "$(listing)" "$before"
}

case_tarball_takes_away_what_a_newer_version_lacks() {
  unpack_tarball
  with_cloudstack_deb management
  echo old >"$root/tmp/tarball/root/management/usr/share/cloudstack-management/webapp/nas-backup-guard/old.js"
  by_install management
  rm "$root/tmp/tarball/root/management/usr/share/cloudstack-management/webapp/nas-backup-guard/old.js"
  by_install management
  expect_not test -e "$root/usr/share/cloudstack-management/webapp/nas-backup-guard/old.js"
  expect_files management
}

case_tarball_into_another_root() {
  local before part
  with_cloudstack_deb management
  with_cloudstack_deb agent
  before=$(listing)
  unpack_tarball
  for part in management agent; do
    "$root/tmp/tarball/install" "$part" --root "$root"
    expect_files "$part"
  done
  expect_same "$(entries)" NAS-Backup-Guard
  for part in management agent; do
    "$root/tmp/tarball/install" "$part" --remove --purge --root "$root"
  done
  expect_same "$(listing)" "$before"
}

case_tarball_agent_is_not_removed_under_a_backup() {
  with_cloudstack_deb agent
  unpack_tarball
  by_install agent
  start_backup
  expect_not in_root /tmp/tarball/install agent --remove
  by_install agent
  finish_backup
  by_install agent --remove
  expect_not test -e "$root$GUARD"
}

case_tarball_agent_removed_under_a_running_agent() {
  with_cloudstack_deb agent
  unpack_tarball
  by_install agent
  start_agent
  by_install agent --remove
  forwarder_works
  stop_agent
}
