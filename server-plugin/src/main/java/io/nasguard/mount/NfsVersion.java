// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Optional;

/** The NFS protocol version that options name (nfs(5): nfsvers, vers; the kernel knows v3, v4, v4.1 too). */
final class NfsVersion {

    private NfsVersion() {
    }

    /** The version an option names, as 3 or 4.1; empty for any other option. */
    static Optional<String> named(MountOption option) {
        String name = option.name();
        if (name.equals("vers") || name.equals("nfsvers")) {
            return option.value();
        }
        boolean flag = name.length() > 1 && name.charAt(0) == 'v' && Character.isDigit(name.charAt(1));
        return flag && !option.value().isPresent() ? Optional.of(name.substring(1)) : Optional.empty();
    }

    /** True where it is sure that the mount is version 4; left open, client and server agree on a version. */
    static boolean isFour(RepositoryType type, MountOptions options) {
        String version = type == RepositoryType.NFS4 ? "4" : "";
        for (MountOption option : options.list()) {
            version = named(option).orElse(version);
        }
        return version.startsWith("4") || type == RepositoryType.NFS4;
    }
}
