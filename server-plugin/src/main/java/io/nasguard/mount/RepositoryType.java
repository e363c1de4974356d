// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Locale;
import java.util.Optional;

/** The kinds of backup repository, each named as {@code mount -t} names it. */
public enum RepositoryType {

    NFS("nfs"),
    NFS4("nfs4"),
    CIFS("cifs"),
    CEPH("ceph");

    private final String storedName;

    RepositoryType(String storedName) {
        this.storedName = storedName;
    }

    /**
     * The type an API caller means; case does not matter, {@code cephfs} means {@link #CEPH}.
     *
     * @throws InvalidMountException naming parameter {@code type} if it is none of them
     */
    public static RepositoryType parse(String apiValue) {
        return lookup(apiValue).orElseThrow(() -> new InvalidMountException(
                Finding.error("unknown-type", Finding.TYPE, null, apiValue == null || apiValue.isEmpty()
                        ? "The parameter type is missing. Give nfs, nfs4, cifs or ceph."
                        : "The parameter type names no file system that a host can mount for backups. "
                                + "Give nfs, nfs4, cifs or ceph.")));
    }

    /** The type a stored row names; empty where the row holds something else. */
    public static Optional<RepositoryType> lookup(String storedValue) {
        if (storedValue == null) {
            return Optional.empty();
        }
        switch (storedValue.toLowerCase(Locale.ROOT)) {
            case "nfs":
                return Optional.of(NFS);
            case "nfs4":
                return Optional.of(NFS4);
            case "cifs":
                return Optional.of(CIFS);
            case "ceph":
            case "cephfs":
                return Optional.of(CEPH);
            default:
                return Optional.empty();
        }
    }

    /** The name to store, and to hand to {@code mount -t}. */
    public String storedName() {
        return storedName;
    }

    /** True for both names of NFS. */
    public boolean isNfs() {
        return this == NFS || this == NFS4;
    }
}
