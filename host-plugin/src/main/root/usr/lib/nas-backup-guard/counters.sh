# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# How many releases there were, by reason; survives a reboot, so that a monitoring system sees a counter.

# releases_count REASON: one more. A count that cannot be kept stops nothing.
releases_count() {
    timeout -k 1 5 mkdir -p "$GUARD_KEPT" 2>/dev/null || return 0
    (
        local key value text='' seen=
        flock -w 2 9 || exit 0
        while IFS='=' read -r key value; do
            [[ $key =~ ^[a-z-]+$ && $value =~ ^[0-9]{1,15}$ ]] || continue
            [[ $key == "$1" ]] && seen=1 value=$((value + 1))
            text+=$key=$value$'\n'
        done 2>/dev/null <"$GUARD_KEPT/releases"
        [[ -n $seen ]] || text+=$1=1$'\n'
        printf '%s' "$text" >"$GUARD_KEPT/.releases" && timeout -k 1 5 mv -f "$GUARD_KEPT/.releases" "$GUARD_KEPT/releases"
    ) 9>"$GUARD_KEPT/.lock" 2>/dev/null 3>&- 4>&-
    return 0
}
