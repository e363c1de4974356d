# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Virtual machines under a real libvirt and QEMU (emulated, inside the emulated host). The running one is a boot
# sector that numbers its writes, see image/boot-sector.s; the ring they go to is the last MiB of its disk.

readonly VM_DISKS=/var/lib/libvirt/images
readonly RING_MIB=64 RING_SLOTS=256

libvirt_start() {
  # libvirt looks for its own user even where all runs as root.
  getent passwd libvirt-qemu >/dev/null || useradd --system --user-group --no-create-home libvirt-qemu
  cat >>/etc/libvirt/qemu.conf <<'CONF'
user = "root"
group = "root"
security_driver = "none"
dynamic_ownership = 0
stdio_handler = "file"
CONF
  printf 'auth_unix_rw = "none"\n' >>/etc/libvirt/libvirtd.conf
  mkdir -p "$VM_DISKS" /var/log/libvirt/qemu
  libvirtd -d
  until virsh -c qemu:///system version >/dev/null 2>&1; do sleep 0.5; done
}

vm_disk() { printf '%s/%s-disk' "$VM_DISKS" "$1"; }

# Starts a machine on a fresh disk; what was there under that name is gone.
vm_start() {
  local name=$1
  vm_remove "$name"
  cp /var/lib/lab/disk.qcow2 "$(vm_disk "$name")"
  timeout -k 1 60 virsh -q -c qemu:///system create /dev/stdin <<XML || return 1
<domain type='qemu'>
  <name>$name</name>
  <memory unit='MiB'>16</memory>
  <vcpu>1</vcpu>
  <os><type machine='pc'>hvm</type></os>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' cache='none'/>
      <source file='$(vm_disk "$name")'/>
      <target dev='vda' bus='virtio'/>
    </disk>
    <controller type='usb' model='none'/>
    <memballoon model='none'/>
  </devices>
</domain>
XML
  vm_wait_for_writes "$name" 1
}

vm_remove() {
  timeout -k 1 10 virsh -q -c qemu:///system destroy "$1" >/dev/null 2>&1
  rm -f "$(vm_disk "$1")"
}

vm_state() { # running, paused (I/O error), …; "no answer" where libvirt has none
  local state
  state=$(timeout -k 1 10 virsh -q -c qemu:///system domstate "$1" --reason 2>/dev/null | sed -n '1s/ (.*booted.*)\| (unpaused)//p;1p' | head -n 1)
  printf '%s' "${state:-no answer}"
}

# Prints what the machine wrote, as its disk tells: last number, failed writes, sectors that are torn or stale.
vm_ring() { # image file
  timeout -k 1 20 qemu-img dd -U -f qcow2 -O raw bs=1M skip="$RING_MIB" if="$1" of=/tmp/lab/ring >/dev/null 2>&1
  od -A n -v -t u4 -w8 -N $((RING_SLOTS * 512)) /tmp/lab/ring | awk -v slots="$RING_SLOTS" '
    { slot = int((NR - 1) / 64)
      if (NR % 64 == 1) { number[slot] = $1; failed[slot] = $2 }
      else if ($1 != number[slot] || $2 != failed[slot]) torn[slot] = 1
      if ($1 > last) { last = $1; failures = $2 } }
    END {
      for (n = (last > slots ? last - slots + 1 : 1); n <= last; n++)
        if (torn[n % slots] || number[n % slots] != n) bad++
      print last + 0, failures + 0, bad + 0 }'
}

vm_wait_for_writes() { # name, at least
  local number
  for _ in $(seq 40); do
    read -r number _ < <(vm_ring "$(vm_disk "$1")")
    [ "${number:-0}" -lt "$2" ] || return 0
    sleep 0.5
  done
  return 1
}
