# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Stands before a command that CloudStack's script calls, so that a fault can be made at exactly that moment; then the
# real command runs, with the same arguments. Sourced by the hooks beside it.

# fire MOMENT: makes the case's fault if that is its moment, once.
fire() {
  local moment=
  { read -r moment </tmp/lab/armed; } 2>/dev/null
  [[ $moment == "$1" ]] || return 0
  env PATH="${PATH#/lab/guest/hooks:}" bash /lab/guest/make-fault.sh
}

# keep_dirty FILE...: writes to the first of them and keeps it open as fd 5, so that there is something to write out.
keep_dirty() {
  local file
  [[ $(</tmp/lab/armed) == sync ]] 2>/dev/null || return 0
  for file; do
    [[ -f $file ]] || continue
    exec 5<>"$file"
    head -c 65536 /dev/zero >&5
    return 0
  done
}
