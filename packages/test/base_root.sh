# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The root that each case gets a fresh view of: Debian, made once and kept in the cache.

BASE_PACKAGES='python3 systemd procps ansible-core python3-apt'

make_base_root() { # folder
  timeout 600 debootstrap --variant=minbase "$suite" "$1" "$mirror" || return
  # Nothing starts while it is being installed.
  printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod 755 "$1/usr/sbin/policy-rc.d"
  # shellcheck disable=SC2086
  root=$1 in_root apt-get -q -y install --no-install-recommends $BASE_PACKAGES || return
  rm "$1/usr/sbin/policy-rc.d"
}

# Prints its folder.
find_base_root() {
  local folder
  folder=$cache/$suite-$(sha256sum <<<"$BASE_PACKAGES" | cut -c 1-12)
  if [ ! -e "$folder/made" ]; then
    need_command debootstrap debootstrap || fail 'debootstrap is needed.'
    [ -n "$mirror" ] || mirror=$(mirror_of_this_machine)
    [ -n "$mirror" ] || fail "This machine's apt has no Debian $suite: name a mirror of it with --mirror URL."
    rm -rf "$folder"
    mkdir -p "$folder"
    say "Making a Debian root in $folder (a minute or two, once) ..."
    make_base_root "$folder/root" >"$folder.log" 2>&1 || fail "It could not be made, see $folder.log"
    rm -rf "$folder"/root/var/cache/apt/* "$folder"/root/var/lib/apt/lists/*
    touch "$folder/made"
  fi
  printf '%s\n' "$folder/root"
}

# take_root FOLDER: sets root to a root of the case's own.
take_root() {
  root=$1/root
  mkdir -p "$1"/{upper,work,root}
  mount -t overlay -o "lowerdir=$base,upperdir=$1/upper,workdir=$1/work" overlay "$root"
  mount -t proc proc "$root/proc"
  mount -t tmpfs tmpfs "$root/dev"
  mkdir "$root/dev/shm"
  mknod -m 666 "$root/dev/null" c 1 3
  mknod -m 666 "$root/dev/urandom" c 1 9
  ln -s /proc/self/fd "$root/dev/fd"
  mkdir "$root/packages"
  mount --bind "$work" "$root/packages"
  mkdir "$root/built"
  mount --bind "$target" "$root/built"
}

in_root() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    timeout 300 chroot "$root" "$@"
}
