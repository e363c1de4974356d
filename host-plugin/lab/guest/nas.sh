# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The NAS: the kernel's own NFS server in a network namespace of its own, at the other end of a veth pair, with a
# tmpfs for its disk; and what can happen to it. All faults but "full" and "read-only" are made on the wire, so that
# the server keeps its state and is as it was when it comes back.

readonly NAS_ADDRESS=10.99.0.2 NAS_DISK=/srv/nas
readonly NAS_USUAL_RATE=160mbit

in_nas() { nsenter -t "$(</tmp/lab/nas.pid)" -n -m "$@"; }

nas_start() {
  mkdir -p "$NAS_DISK"
  mount -t tmpfs -o size=700m lab-nas "$NAS_DISK"
  mkdir -p "$NAS_DISK/backup"
  ip netns add nas
  ip link add to-nas type veth peer name eth0 netns nas
  ip addr add 10.99.0.1/24 dev to-nas
  ip link set to-nas up
  ip -n nas addr add "$NAS_ADDRESS/24" dev eth0
  ip -n nas link set lo up
  ip -n nas link set eth0 up
  ip netns exec nas unshare -m bash /lab/guest/nas-daemons.sh &
  until [ -s /tmp/lab/nas.pid ]; do sleep 0.2; done
  nas_heal
}

# Everything as it should be: reachable, writable, at its usual speed. Connections of before are cut, as a NAS does
# that comes back: else it would take TCP's repetition, by now minutes apart, to find out.
nas_heal() {
  in_nas nft flush ruleset
  ip link set to-nas up
  in_nas ip link set eth0 up
  [ ! -e /tmp/lab/nas-was-gone ] || in_nas ss -K sport = :2049 >/dev/null
  rm -f /tmp/lab/nas-was-gone
  nas_speed "$NAS_USUAL_RATE" 0
  rm -f "$NAS_DISK"/filler-*
  mount -o remount,size=700m "$NAS_DISK"
  nas_export rw
}

nas_export() { # rw|ro
  in_nas exportfs -i -o "$1,no_root_squash,no_subtree_check,fsid=1,insecure" "*:$NAS_DISK"
}

nas_speed() { # rate, delay in ms; both ways
  local rate=$1 delay=$2 end
  for end in 'tc' 'in_nas tc'; do
    local device=to-nas
    [ "$end" = tc ] || device=eth0
    # Anew: the delay of before would stay below a rate that is only replaced.
    $end qdisc del dev "$device" root 2>/dev/null
    $end qdisc add dev "$device" root handle 1: tbf rate "$rate" burst 256k latency 400ms
    [ "$delay" = 0 ] || $end qdisc add dev "$device" parent 1:1 handle 10: netem delay "${delay}ms" limit 2000
  done
}

nas_gone() { # drop|reset|link: packets vanish, connections are refused (nfsd stopped), no link
  touch /tmp/lab/nas-was-gone
  case $1 in
    drop) nas_filter drop ;;
    reset) nas_filter 'meta l4proto tcp reject with tcp reset' ;;
    link) in_nas ip link set eth0 down ;;
  esac
}

nas_filter() {
  in_nas nft "add table inet lab; add chain inet lab in { type filter hook input priority 0; }; add rule inet lab in iif eth0 $1" || return 1
  [ "$1" != drop ] || in_nas nft "add chain inet lab out { type filter hook output priority 0; }; add rule inet lab out oif eth0 drop"
}

# Takes what room there is, but for a few pages; what comes in meanwhile finds none.
nas_full() {
  local used margin room try
  # Less to fill, and quicker, where the disk can be made smaller first.
  for margin in 4096 16384; do
    used=$(df -k --output=used "$NAS_DISK" | tail -n 1)
    mount -o "remount,size=$((used + margin))k" "$NAS_DISK" 2>/dev/null && break
  done
  # Whoever writes meanwhile takes from the room, too: what no longer fits is tried again with less.
  for try in 1 2 3 4 5; do
    room=$(df -k --output=avail "$NAS_DISK" | tail -n 1)
    [ "$room" -gt 256 ] || return 0
    fallocate -l "$((room - 128))k" "$NAS_DISK/filler-$try" || rm -f "$NAS_DISK/filler-$try"
  done
  return 1
}
