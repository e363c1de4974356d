# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The lab's table. Sourced by bin/lab.

readonly COLUMNS_OF_TABLE=(case how 'deadline (s)' 'took (s)' "agent's thread free after (s)" 'ended' 'VM state'
  "guest's writes" 'mounts left, NAS gone / back' 'processes left, NAS gone / back' 'errors of siblings' 'status took (s)' verdict)

# The row of a case that took the lab down with it.
row_of_lost_case() { printf '%s\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tBAD: the machine ended without a result\n' "$1"; }

# Writes results.tsv and results.md of the cases that have a row, in the list's order, and prints the table.
write_tables() {
  local name
  cut -f 1 "$results/cases" | while read -r name; do
    cat "$results/rows/$name"
  done >"$results/results.tsv"
  {
    (IFS='|' && printf '|%s|\n' "${COLUMNS_OF_TABLE[*]}")
    printf '|---%.0s' "${COLUMNS_OF_TABLE[@]}" && printf '|\n'
    sed 's/|/\\|/g; s/\t/|/g; s/^/|/; s/$/|/' "$results/results.tsv"
  } >"$results/results.md"
  cat "$results/results.md"
}
