# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Time that no clock change moves: hundredths of a second since boot.

# clock_read: sets NOW (hundredths of a second since boot, an integer) from /proc/uptime.
clock_read() {
    local up
    read -r up _ </proc/uptime
    NOW=$((10#${up/./}))
}

# seconds_text HUNDREDTHS: sets REPLY to seconds with two decimals.
seconds_text() {
    printf -v REPLY '%d.%02d' $(($1 / 100)) $(($1 % 100))
}

# hundredths SECONDS: sets REPLY; takes "12" and "12.34".
hundredths() {
    local whole=${1%%.*} part=00
    [[ $1 == *.* ]] && part=${1#*.}00
    REPLY=$((10#$whole * 100 + 10#${part:0:2}))
}

# A pipe that nobody writes to: reading it with a limit is a sleep without a process.
exec {PAUSE_PIPE}<> <(:)

# pause SECONDS: sleeps; fractions are fine.
pause() {
    read -r -t "$1" -u "$PAUSE_PIPE" _
    return 0
}
