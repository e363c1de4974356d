# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Small packages in the place of CloudStack's, with the files, the links and the names that its own have (debian/ and
# packaging/ of 4.20.2), in two versions; and an older version of ours, to upgrade from.

cloudstack_config() { # version
  cat <<TEXT
{
  "apiBase": "/client/api",
  "docBase": "http://docs.cloudstack.apache.org/en/latest",
  "appTitle": "CloudStack",
  "plugins": [],
  "basicZoneEnabled": true,
  "notifyLatestCSVersion": "$1"
}
TEXT
}

cloudstack_management_files() { # folder, version
  mkdir -p "$1"/etc/cloudstack/management "$1"/usr/share/cloudstack-management/{lib,webapp} "$1"/usr/lib/systemd/system
  cloudstack_config "$2" >"$1/etc/cloudstack/management/config.json"
  ln -s /etc/cloudstack/management/config.json "$1/usr/share/cloudstack-management/webapp/config.json"
  printf '[Service]\nType=simple\nUser=nobody\nExecStart=/bin/sleep infinity\n' \
    >"$1/usr/lib/systemd/system/cloudstack-management.service"
}

cloudstack_agent_files() { # folder, version
  mkdir -p "$1"/etc/cloudstack/agent "$1"/usr/share/cloudstack-agent/{lib,plugins} "$1"/usr/lib/systemd/system \
    "$1"/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm "$1"/var/log/cloudstack/agent
  printf 'guid=1\n' >"$1/etc/cloudstack/agent/agent.properties"
  printf '[Service]\nType=simple\nExecStart=/bin/sleep infinity\n' >"$1/usr/lib/systemd/system/cloudstack-agent.service"
  cp "$here/stand-ins/nasbackup.sh" "$1/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh"
  chmod 755 "$1/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh"
}

deb_of() { # folder, name, version, conffile, depends
  mkdir "$1/DEBIAN"
  printf 'Package: %s\nVersion: %s\nArchitecture: all\nMaintainer: test <test@test.invalid>\nDepends: %s\nDescription: stand-in\n' \
    "$2" "$3" "$5" >"$1/DEBIAN/control"
  printf '%s\n' "$4" >"$1/DEBIAN/conffiles"
  dpkg-deb --root-owner-group -Znone -b "$1" "$out/$2_$3_all.deb" >/dev/null
}

# rpm_of FOLDER NAME VERSION [PROVIDES], the rest of the spec on standard input.
rpm_of() {
  rm -rf "$out/buildroot"
  {
    printf 'Name: %s\nVersion: %s\nRelease: 1\nSummary: stand-in\nLicense: none\nBuildArch: noarch\nAutoReqProv: no\n' \
      "$2" "$3"
    [ -z "${4:-}" ] || printf 'Provides: %s\n' "$4"
    printf '%%description\nstand-in\n'
    cat
  } >"$out/$2.spec"
  rpmbuild --quiet -bb --nodeps --buildroot "$out/buildroot" --define "_topdir $out/rpmbuild" --define "_rpmdir $out" \
    --define "_binary_payload w0.gzdio" --define "__os_install_post %{nil}" --define "__spec_install_pre %{nil}" \
    --define "__spec_clean_cmd true" --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
    --define "tree $1" "$out/$2.spec" >"$out/rpmbuild.log" 2>&1 || { cat "$out/rpmbuild.log" >&2 && return 1; }
}

make_stand_ins() { # folder
  local out=$1 name version conffile folder
  mkdir "$out"
  for version in 4.20.2.0 4.22.0.0; do
    for name in management agent; do
      folder=$out/files-$name-$version
      mkdir "$folder"
      "cloudstack_${name}_files" "$folder" "$version"
      conffile=/etc/cloudstack/management/config.json
      [ "$name" = management ] || conffile=/etc/cloudstack/agent/agent.properties
      rpm_of "$folder" "cloudstack-$name" "$version" <<TEXT
%install
mkdir -p %{buildroot}
cp -a %{tree}/. %{buildroot}/
%files
%config(noreplace) $conffile
$(cd "$folder" && find . \( -type f -o -type l \) -printf '/%P\n' | grep -vx "$conffile")
$([ "$name" = management ] && echo '%dir /usr/share/cloudstack-management/lib' || echo '%dir /usr/share/cloudstack-agent/plugins')
TEXT
      deb_of "$folder" "cloudstack-$name" "$version" "$conffile" bash
    done
  done
  # What each distribution has, for dependencies to be looked at.
  rpm_of "$out" distribution 9 '/bin/bash bash = 5.1 coreutils findutils grep sed util-linux python3' <<<%files
}

# make_older_packages FOLDER: 0.0.9 of ours: the same but for a part of the guard, the settings and the number.
make_older_packages() {
  local out=$1 name folder
  mkdir "$out"
  for name in management agent; do
    folder=$out/files-$name
    dpkg-deb -R "$target/nas-backup-guard-${name}_${version}_all.deb" "$folder"
    sed -i 's/^Version: .*/Version: 0.0.9/' "$folder/DEBIAN/control"
    if [ "$name" = agent ]; then
      echo '# of 0.0.9' >>"$folder/etc/cloudstack/agent/nas-backup-guard.conf"
      echo '# of 0.0.9' >>"$folder/usr/lib/nas-backup-guard/guard.sh"
    else
      echo old >"$folder/usr/share/cloudstack-management/webapp/nas-backup-guard/old.js"
    fi
    dpkg-deb --root-owner-group -Znone -b "$folder" "$out/nas-backup-guard-${name}_0.0.9_all.deb" >/dev/null
    rm -r "$folder/DEBIAN"
    rpm_of "$folder" "nas-backup-guard-$name" 0.0.9 <<TEXT
%install
mkdir -p %{buildroot}
cp -a %{tree}/. %{buildroot}/
%post -p /bin/bash
$(cat "$target/scripts/$name/rpm_post")
%preun -p /bin/bash
$(cat "$target/scripts/$name/rpm_preun")
%postun -p /bin/bash
$(cat "$target/scripts/$name/rpm_postun")
%files
%defattr(-,root,root)
$(rpm -qp --qf '[%{FILENAMES} %{FILEMODES:perms} %{FILEFLAGS:fflags}\n]' "$target/nas-backup-guard-$name-$version-1.noarch.rpm" |
      awk '{ print ($2 ~ /^d/ ? "%dir " : "") ($3 ~ /c/ ? "%config(noreplace) " : "") $1 }' | grep -v 'webapp/nas-backup-guard/')
$([ "$name" = agent ] || echo '/usr/share/cloudstack-management/webapp/nas-backup-guard/*')
TEXT
  done
}
