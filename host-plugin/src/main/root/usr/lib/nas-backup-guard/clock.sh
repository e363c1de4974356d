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

# pause SECONDS: sleeps; fractions are fine. Not by `read -t`, although it needs no process: before bash 5.2 an alarm that
# comes before the read itself is lost, and the read never ends (seen with 4.4, which EL8 and SLES 15 have).
pause() {
    sleep "$1" >/dev/null 2>&1 3>&- 4>&- 9>&-
}
