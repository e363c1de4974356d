#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Boots the lab once and returns when it has switched itself off: 0 then, 1 where it did not within the time given.
# The disk is thrown away afterwards; what is to be kept the guest writes to the results folder.
#
#     boot.sh IMAGE_FOLDER LAB_FOLDER RESULTS_FOLDER SECONDS emulated|steady|kvm
set -euo pipefail
image=$1 lab=$2 results=$3 limit=$4

# steady: the machine's time is counted in instructions, so that a busy computer makes it slow but not late.
case $5 in
  emulated) processor=(-accel "tcg,thread=multi" -smp 2) ;;
  steady) processor=(-accel "tcg,thread=single" -icount "shift=0,sleep=on" -smp 1) ;;
  kvm) processor=(-accel kvm -smp 2) ;;
esac

status=0
TMPDIR=$results timeout -k 5 "$limit" qemu-system-x86_64 \
  "${processor[@]}" -machine pc -cpu max -m 3072 -nodefaults -display none -no-reboot \
  -serial "file:$results/console.log" \
  -kernel "$image/vmlinuz" -initrd "$image/initramfs.gz" -append 'console=ttyS0 quiet loglevel=4 panic=5 mitigations=off' \
  -drive "file=$image/root.img,format=raw,if=virtio,snapshot=on" \
  -device virtio-rng-pci \
  -virtfs "local,path=$lab,mount_tag=lab,security_model=none,readonly=on" \
  -virtfs "local,path=$results,mount_tag=results,security_model=none,multidevs=remap" \
  </dev/null >"$results/qemu.log" 2>&1 || status=$?
[ "$status" = 0 ]
