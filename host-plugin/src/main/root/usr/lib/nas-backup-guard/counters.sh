# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# How many releases there were, by reason; survives a reboot, so that a monitoring system sees a counter.

# releases_count REASON: one more. A count that cannot be kept stops nothing, and holds nothing up.
releases_count() {
    aside 1 releases_write "$1"
}

releases_write() {
    local key value text='' seen=
    timeout -k 1 5 mkdir -p "$GUARD_KEPT" && exec 9>"$GUARD_KEPT/.lock" || return
    # Whoever has it may wait for the disk, too.
    flock -w 60 9 || return
    while IFS='=' read -r key value; do
        [[ $key =~ ^[a-z-]+$ && $value =~ ^[0-9]{1,15}$ ]] || continue
        [[ $key == "$1" ]] && seen=1 value=$((value + 1))
        text+=$key=$value$'\n'
    done 2>/dev/null <"$GUARD_KEPT/releases"
    [[ -n $seen ]] || text+=$1=1$'\n'
    printf '%s' "$text" >"$GUARD_KEPT/.releases" && timeout -k 1 5 mv -f "$GUARD_KEPT/.releases" "$GUARD_KEPT/releases"
}
