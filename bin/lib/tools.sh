# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# What the scripts beside this folder need of the machine: found where it is there, installed where it is not and can
# be (Debian and Ubuntu, as root), else named with what to do. Source it from the project's root.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Installs Debian packages, or returns 1 where that cannot be done here.
install_packages() {
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
  say "Installing: $*"
  local apt=(apt-get -q -y -o DPkg::Lock::Timeout=300)
  DEBIAN_FRONTEND=noninteractive "${apt[@]}" install --no-install-recommends "$@" >/dev/null 2>&1 ||
    { "${apt[@]}" update >/dev/null 2>&1 &&
      DEBIAN_FRONTEND=noninteractive "${apt[@]}" install --no-install-recommends "$@" >/dev/null 2>&1; }
}

# Makes sure of a command, from the Debian package that has it.
need_command() {
  command -v "$1" >/dev/null || install_packages "$2"
}

java_major() {
  javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

# The build and the sandbox run on Java 17 or later; what is built for CloudStack runs on 11.
need_java() {
  # Where that cannot install it, the next line says what is needed.
  [ "$(java_major)" -ge 17 ] 2>/dev/null || install_packages openjdk-17-jdk-headless || true
  [ "$(java_major)" -ge 17 ] 2>/dev/null ||
    fail "A JDK of version 17 or later is needed (javac on the PATH). Install one, for example openjdk-17-jdk."
}

# Maven as it is present, 3.8 or later; else the wrapper, which downloads it.
maven() {
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
  if [ -n "$version" ] && [ "${version% *}" -ge 3 ] && [ "$((${version% *} * 100 + ${version#* }))" -ge 308 ]; then
    mvn "$@"
  else
    command -v unzip >/dev/null || command -v tar >/dev/null || fail "unzip or tar is needed to unpack Maven."
    ./mvnw "$@"
  fi
}

# Prints the path of a Chromium, or returns 1.
find_chromium() {
  local candidate
  for candidate in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome; do
    if [ -n "$candidate" ] && type -P "$candidate"; then
      return 0
    fi
  done
  return 1
}

# The same, installed where there is none and that can be done.
need_chromium() {
  find_chromium || { install_packages chromium && find_chromium; }
}
