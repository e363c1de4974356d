# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The machine's image: found in the cache where one was built of the same recipe, else built. Sourced by bin/lab.

# Prints the first mirror of Debian's own packages that this machine's apt uses.
mirror_of_this_machine() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI) $(SUITE) $(CODENAME) $(ORIGIN)' 'Created-By: Packages' 2>/dev/null |
    awk -v suite="$suite" '$4 == "Debian" && ($2 == suite || $3 == suite) { print $1; exit }'
}

# Prints the image's folder.
find_image() {
  local key folder
  key=$(cat "$lab"/image/* | sha256sum | cut -c 1-12)
  folder=$cache/$suite-$key
  if [ ! -e "$folder/root.img" ]; then
    build_image "$folder" || return 1
  fi
  printf '%s\n' "$folder"
}

build_image() {
  local folder=$1 url=$mirror
  [ "$(id -u)" = 0 ] || fail 'The image is built by debootstrap: run bin/lab as root once.'
  local command package
  while read -r command package; do
    need_command "$command" "$package" || fail "$command is needed to build the image; install the package $package."
  done <<<'debootstrap debootstrap
as binutils
cpio cpio
depmod kmod
mkfs.ext4 e2fsprogs'
  [ -n "$url" ] || url=$(mirror_of_this_machine)
  [ -n "$url" ] || fail "This machine's apt has no Debian $suite: name a mirror of it with --mirror URL."
  mkdir -p "$folder"
  say "Building the lab's image in $folder (a few minutes, once; the log is in $folder.log) ..."
  if ! bash "$lab/image/build.sh" "$folder" "$suite" "$url" >"$folder.log" 2>&1; then
    tail -n 30 "$folder.log" >&2
    fail "The image could not be built; the whole log is in $folder.log"
  fi
}
