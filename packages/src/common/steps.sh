# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the steps of both packages need. Each kind of package calls the same ones:
#   step_may_be_removed      fails, and says why, where the files must not go now
#   step_before_removal      while the files are still there
#   step_installed           the files are there, for the first time or again (a newer version, or the same)
#   step_cloudstack_changed  CloudStack's own package was changed
#   step_removed             the files are gone
#   step_purged              nothing of the package is to stay

ROOT=${ROOT:-}

say() {
  printf '%s: %s\n' "$PACKAGE" "$*" >&2
}

step_may_be_removed() { :; }

# A chroot can have systemctl, and no systemd that runs.
has_systemctl() {
  [ -z "$ROOT" ] && command -v systemctl >/dev/null
}

systemd_runs() {
  has_systemctl && [ -d /run/systemd/system ]
}

systemctl_quiet() {
  timeout 60 systemctl -q "$@" >/dev/null 2>&1 || true
}

reload_units() {
  ! systemd_runs || systemctl_quiet daemon-reload
}
