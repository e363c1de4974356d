# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The playbook, on the root itself: management server and KVM host are the same machine here.

with_playbook() {
  with_cloudstack_deb management
  with_cloudstack_deb agent
  cp -r "$home/packages/ansible" "$root/root/playbook"
  mkdir "$root/root/packages"
  cp "$target"/*.deb "$target"/*.tar.gz "$root/root/packages/"
  printf '[cloudstack_management]\nserver ansible_connection=local\n[cloudstack_agents]\nhost ansible_connection=local\n' \
    >"$root/root/inventory"
  printf '[all:vars]\nansible_python_interpreter=/usr/bin/python3\n' >>"$root/root/inventory"
}

play() {
  in_root ansible-playbook -i /root/inventory /root/playbook/nas-backup-guard.yml -e packages_folder=/root/packages \
    "$@" 2>&1 | tee "$root/tmp/said"
}

# With kind as named, twice: the second time nothing is to be done; with --check nothing is done at all.
playbook_comes_and_goes() { # kind
  local before
  with_playbook
  before=$(listing)
  play -e "nas_backup_guard_kind=$1" --check
  expect_same "$(listing | grep -v ' ./var/cache\| ./root')" "$(grep -v ' ./var/cache\| ./root' <<<"$before")"
  play -e "nas_backup_guard_kind=$1"
  expect_word 'Restart cloudstack-agent on host when no backup runs.' "$root/tmp/said"
  expect_files management
  expect_files agent
  expect_same "$(entries)" NAS-Backup-Guard
  play -e "nas_backup_guard_kind=$1"
  expect_no_word 'changed=1' "$root/tmp/said"
  expect_no_word 'Restart cloudstack' "$root/tmp/said"
  play -e "nas_backup_guard_kind=$1" -e nas_backup_guard_state=absent
  expect_not test -e "$root$GUARD"
  expect_same "$(entries)" ''
}

case_ansible_by_deb() { playbook_comes_and_goes deb; }
case_ansible_by_tarball() { playbook_comes_and_goes tarball; }
