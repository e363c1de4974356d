#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Builds what the lab boots, from Debian packages: a root file system, a kernel, an initramfs and the boot sector of
# the virtual machine that is backed up. Called by bin/lab; needs root for debootstrap.
#
#     build.sh FOLDER SUITE MIRROR
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1 suite=$2 mirror=$3
root=$folder/root

list() { sed 's/#.*//' "$1" | awk 'NF'; }

in_root() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C chroot "$root" "$@"; }

install_userland() {
  local wanted
  mapfile -t wanted < <(list "$here/packages")
  debootstrap --variant=minbase "$suite" "$root" "$mirror"
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # nothing starts while it is being installed
  chmod 755 "$root/usr/sbin/policy-rc.d"
  in_root apt-get -q -y install --no-install-recommends "${wanted[@]}"
  rm "$root/usr/sbin/policy-rc.d"
}

# The kernel's package is unpacked rather than installed: its own initramfs would be large and slow to boot.
install_kernel() {
  local package
  package=$(in_root apt-cache depends linux-image-amd64 | awk '/Depends: linux-image-/ { print $2; exit }')
  in_root sh -c "cd /tmp && apt-get -q -o APT::Sandbox::User=root download $package"
  mkdir "$folder/kernel"
  dpkg-deb -x "$root"/tmp/linux-image-*.deb "$folder/kernel"
  cp "$folder"/kernel/boot/vmlinuz-* "$folder/vmlinuz"
  depmod -b "$folder/kernel" "$(kernel_version)"
}

kernel_version() { basename "$folder"/kernel/lib/modules/*; }

# Copies modules and what they need from the kernel's package to another root.
copy_modules() { # root, names...
  local to=$1 version name file
  shift
  version=$(kernel_version)
  mkdir -p "$to/lib/modules/$version"
  cp "$folder/kernel/lib/modules/$version"/modules.{builtin,order}* "$to/lib/modules/$version/"
  for name; do
    modprobe -d "$folder/kernel" -S "$version" --show-depends "$name" | awk '$1 == "insmod" { print $2 }'
  done | sort -u | while read -r file; do
    file=${file#"$folder/kernel/"}
    install -D -m 644 "$folder/kernel/$file" "$to/$file"
  done
  depmod -b "$to" "$version"
}

make_initramfs() {
  local tree=$folder/initramfs names
  mapfile -t names < <(sed '/^$/,$d; s/#.*//' "$here/modules" | awk 'NF')
  mkdir -p "$tree"/{bin,proc,sys,dev,root}
  cp "$root/bin/busybox" "$tree/bin/busybox"
  install -m 755 "$here/initramfs-init" "$tree/init"
  copy_modules "$tree" "${names[@]}"
  printf '%s\n' "${names[@]}" >"$tree/modules"
  (cd "$tree" && find . | cpio -o -H newc --quiet | gzip -1) >"$folder/initramfs.gz"
}

make_root_image() {
  local names
  mapfile -t names < <(list "$here/modules")
  copy_modules "$root" "${names[@]}"
  rm -rf "$root"/usr/share/{doc,man,locale,info} "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/* "$root"/tmp/*
  mkdir -p "$root/lab" "$root/results"
  truncate -s 3G "$folder/root.img.part"
  mkfs.ext4 -q -F -d "$root" "$folder/root.img.part"
}

make_boot_sector() {
  as --32 -o "$folder/boot-sector.o" "$here/boot-sector.s"
  ld -m elf_i386 -Ttext 0x7c00 --oformat binary -o "$folder/boot-sector.bin" "$folder/boot-sector.o"
}

# The disk of the lab's virtual machines: 64 MiB of random data that begin with the boot sector, and 1 MiB for its ring.
make_vm_disk() {
  local raw=$root/tmp/disk
  head -c 64M /dev/urandom >"$raw"
  dd if="$folder/boot-sector.bin" of="$raw" conv=notrunc status=none
  head -c 1M /dev/zero >>"$raw"
  mkdir -p "$root/var/lib/lab"
  in_root qemu-img convert -f raw -O qcow2 /tmp/disk /var/lib/lab/disk.qcow2
}

rm -rf "${folder:?}"/*
make_boot_sector
install_userland
make_vm_disk
install_kernel
make_initramfs
make_root_image
rm -rf "$root" "$folder/kernel" "$folder/initramfs" "$folder"/boot-sector.*
mv "$folder/root.img.part" "$folder/root.img"
