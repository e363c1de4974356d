# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# rpm's calls of the scripts, as steps: its argument is how many of the package there are afterwards. There is no purge:
# what is removed is gone.

rpm_post() {
  if [ "$1" = 1 ]; then step_installed first; else step_installed again; fi
}

rpm_preun() {
  [ "$1" = 0 ] || return 0
  step_may_be_removed || return 1
  step_before_removal
}

rpm_postun() {
  [ "$1" = 0 ] || return 0
  step_removed
  step_purged
}
