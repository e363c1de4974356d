# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The Debian packages, by dpkg.

deb() { printf '/built/nas-backup-guard-%s_%s_all.deb' "$1" "$version"; }
older_deb() { printf '/packages/older/nas-backup-guard-%s_0.0.9_all.deb' "$1"; }

with_cloudstack_deb() { # management|agent
  in_root dpkg -i "/packages/stand-ins/cloudstack-${1}_4.20.2.0_all.deb"
}

install_deb() { in_root dpkg -i "$@" 2>&1 | tee "$root/tmp/said"; }

case_deb_management_comes_and_goes() {
  local before round
  with_cloudstack_deb management
  before=$(listing)
  for round in 1 2; do
    install_deb "$(deb management)"
    expect_word 'systemctl restart cloudstack-management' "$root/tmp/said"
    expect_word backup.framework.enabled "$root/tmp/said"
    expect_files management
    expect_only_new "$before" management
    expect_same "$(entries)" NAS-Backup-Guard
    install_deb "$(deb management)"
    expect_same "$(entries)" NAS-Backup-Guard
    in_root dpkg -r nas-backup-guard-management 2>&1 | tee "$root/tmp/said"
    expect_same "$(listing)" "$before"
    [ "$round" = 2 ] || in_root dpkg -P nas-backup-guard-management 2>&1 | tee "$root/tmp/said"
    [ "$round" = 2 ] || expect_word 'nas_backup_guard_host and nas_backup_guard_alert' "$root/tmp/said"
    expect_same "$(listing)" "$before"
  done
}

case_deb_management_upgrades() {
  with_cloudstack_deb management
  install_deb "$(older_deb management)"
  expect test -e "$root/usr/share/cloudstack-management/webapp/nas-backup-guard/old.js"
  sed -i 's/"NAS-Backup-Guard"/"Backup"/' "$root$CONFIG"
  install_deb "$(deb management)"
  expect_not test -e "$root/usr/share/cloudstack-management/webapp/nas-backup-guard/old.js"
  expect_files management
  expect_same "$(entries)" Backup
  expect_word 'systemctl restart cloudstack-management' "$root/tmp/said"
}

# CloudStack's upgrade brings another config.json. dpkg asks what is to be done with the operator's.
cloudstack_upgrade() { # --force-confold|--force-confnew
  with_cloudstack_deb management
  install_deb "$(deb management)"
  sed -i 's/"CloudStack"/"Our cloud"/' "$root$CONFIG"
  in_root dpkg "$1" -i /packages/stand-ins/cloudstack-management_4.22.0.0_all.deb
  expect_same "$(entries)" NAS-Backup-Guard
}

case_deb_cloudstack_upgrade_keeps_the_operators_file() {
  cloudstack_upgrade --force-confold
  expect_word 'Our cloud' "$root$CONFIG"
  expect_word 4.20.2.0 "$root$CONFIG"
}

case_deb_cloudstack_upgrade_replaces_the_file() {
  cloudstack_upgrade --force-confnew
  expect_no_word 'Our cloud' "$root$CONFIG"
  expect_word 4.22.0.0 "$root$CONFIG"
}

case_deb_broken_config_stops_nothing() {
  local before
  with_cloudstack_deb management
  echo '{"plugins": [}' >"$root$CONFIG"
  before=$(listing)
  install_deb "$(deb management)"
  expect_word 'is not valid JSON' "$root/tmp/said"
  in_root dpkg -P nas-backup-guard-management
  expect_same "$(listing)" "$before"
}

# Tabs, carriage returns, a plugin of the operator's, and a link to where they keep it.
case_deb_operators_config_comes_back() {
  local before
  with_cloudstack_deb management
  mkdir "$root/srv/ui"
  printf '{\r\n\t"plugins":\t[\r\n\t\t{"name": "x",\t"path": "y"} ],\r\n\t"theme": {}}' >"$root/srv/ui/config.json"
  chmod 640 "$root/srv/ui/config.json"
  chown 0:12 "$root/srv/ui/config.json"
  ln -sf /srv/ui/config.json "$root$CONFIG"
  before=$(listing && sha256sum "$root/srv/ui/config.json")
  install_deb "$(deb management)"
  expect_same "$(in_root python3 -c "import json; print(len(json.load(open('$CONFIG'))['plugins']))")" 2
  expect_same "$(stat -c '%a %u:%g' "$root/srv/ui/config.json")" '640 0:12'
  in_root dpkg -P nas-backup-guard-management
  expect_same "$(listing && sha256sum "$root/srv/ui/config.json")" "$before"
}

case_deb_another_jar_is_told() {
  with_cloudstack_deb management
  touch "$root/usr/share/cloudstack-management/lib/nas-backup-guard-server-0.1.0-SNAPSHOT.jar"
  install_deb "$(deb management)"
  expect_word 'nas-backup-guard-server-0.1.0-SNAPSHOT.jar is another copy' "$root/tmp/said"
}

case_deb_needs_cloudstack() {
  expect_not in_root dpkg -i "$(deb agent)"
}

TIMER_LINK=./etc/systemd/system/timers.target.wants/nas-backup-guard-sweep.timer

case_deb_agent_comes_and_goes() {
  local before round
  with_cloudstack_deb agent
  before=$(listing)
  for round in 1 2; do
    install_deb "$(deb agent)"
    expect_word 'systemctl restart cloudstack-agent' "$root/tmp/said"
    expect_files agent
    expect_only_new "$before" agent
    expect test -L "$root/$TIMER_LINK"
    expect_same "$(in_root nas-backup-guard --version)" "nas-backup-guard 0.1.0"
    install_deb "$(deb agent)"
    expect_only_new "$before" agent
    if [ "$round" = 1 ]; then
      # What a guard and the server have left there.
      mkdir -p "$root/var/lib/nas-backup-guard" "$root/run/nas-backup-guard/operations"
      touch "$root/var/lib/nas-backup-guard/releases"
      in_root dpkg -P nas-backup-guard-agent
      expect_same "$(listing)" "$before"
    else
      in_root dpkg -r nas-backup-guard-agent
      expect_not test -e "$root$GUARD"
      expect test -e "$root$SETTINGS"
      # After a removal without a purge, too, an installation is a first one.
      install_deb "$(deb agent)"
      expect test -L "$root/$TIMER_LINK"
      in_root dpkg -P nas-backup-guard-agent
      expect_same "$(listing)" "$before"
    fi
  done
}

case_deb_agent_upgrade_keeps_settings_and_a_disabled_timer() {
  with_cloudstack_deb agent
  install_deb "$(older_deb agent)"
  echo 'stall.timeout = 600' >>"$root$SETTINGS"
  rm "$root/$TIMER_LINK"
  in_root dpkg --force-confold -i "$(deb agent)" 2>&1 | tee "$root/tmp/said"
  expect_word 'systemctl restart cloudstack-agent' "$root/tmp/said"
  expect_word 'stall.timeout = 600' "$root$SETTINGS"
  expect_no_word 'of 0.0.9' "$root/usr/lib/nas-backup-guard/guard.sh"
  expect_not test -e "$root/$TIMER_LINK"
  in_root dpkg -P nas-backup-guard-agent
  expect_not test -e "$root$SETTINGS"
}

case_deb_agent_upgrade_under_a_backup() {
  with_cloudstack_deb agent
  install_deb "$(older_deb agent)"
  start_backup
  in_root dpkg --force-confold -i "$(deb agent)"
  finish_backup
}

case_deb_agent_is_not_removed_under_a_backup() {
  with_cloudstack_deb agent
  install_deb "$(deb agent)"
  start_backup
  expect_not in_root dpkg -r nas-backup-guard-agent 2>"$root/tmp/said"
  expect_word 'the backup of i-2-7-VM runs under the guard' "$root/tmp/said"
  expect_word 'nas-backup-guard release --all' "$root/tmp/said"
  expect_files_but_settings
  expect test -L "$root/$TIMER_LINK"
  # shellcheck disable=SC2016
  expect_same "$(in_root dpkg-query -f '${db:Status-Status}' -W nas-backup-guard-agent)" installed
  finish_backup
  in_root dpkg -r nas-backup-guard-agent
  expect_not test -e "$root$GUARD"
}

case_deb_agent_removed_under_a_running_agent() {
  local before
  with_cloudstack_deb agent
  before=$(listing)
  install_deb "$(deb agent)"
  start_agent
  in_root dpkg -P nas-backup-guard-agent 2>&1 | tee "$root/tmp/said"
  expect_word 'Delete it once the agent was restarted' "$root/tmp/said"
  forwarder_works
  stop_agent
  rm "$root$GUARD"
  expect_same "$(listing)" "$before"
  # A package that comes back takes the forwarder's place.
  install_deb "$(deb agent)"
  expect_files agent
}

case_deb_purge_keeps_what_is_left() {
  with_cloudstack_deb agent
  install_deb "$(deb agent)"
  mkdir -p "$root/run/nas-backup-guard/operations" "$root/var/lib/nas-backup-guard"
  printf 'id=99-1\noutcome=left\nguardpid=999999\nguardstart=1\nbootid=%s\n' "$(cat /proc/sys/kernel/random/boot_id)" \
    >"$root/run/nas-backup-guard/operations/99-1"
  in_root dpkg -P nas-backup-guard-agent 2>&1 | tee "$root/tmp/said"
  expect_word 'left on this host' "$root/tmp/said"
  expect test -e "$root/run/nas-backup-guard/operations/99-1"
}
