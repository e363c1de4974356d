# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# dpkg's calls of the maintainer scripts, as steps.

# dpkg does not tell postinst of a package that was removed, but not purged, from one that is replaced; preinst knows.
NEW_MARK=/run/$PACKAGE.new

deb_preinst() { # install|upgrade|abort-upgrade
  [ "$1" != install ] || : >"$NEW_MARK"
}

deb_postinst() { # configure|triggered|abort-...
  case $1 in
    configure)
      if [ -e "$NEW_MARK" ] || [ -z "${2:-}" ]; then step_installed first; else step_installed again; fi
      rm -f "$NEW_MARK"
      ;;
    triggered) step_cloudstack_changed ;;
  esac
}

deb_prerm() { # remove|upgrade|deconfigure|failed-upgrade
  [ "$1" = remove ] || return 0
  step_may_be_removed || return 1
  step_before_removal
}

deb_postrm() { # remove|purge|upgrade|abort-...|disappear
  case $1 in
    remove) step_removed ;;
    purge) step_purged ;;
    abort-install) rm -f "$NEW_MARK" ;;
  esac
}
