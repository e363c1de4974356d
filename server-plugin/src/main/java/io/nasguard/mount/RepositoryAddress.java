// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules for the address of a repository, the first argument of mount(8). It must name a server: a path alone
 * would make mount(8) take something of the host itself. Characters are limited as for the options: the address
 * reaches the host's shell the same way.
 *
 * <p>Brackets are let through around an IPv6 address only. To bash {@code [fe80::1]:/x} is a pattern as well, but
 * one for a relative path like {@code f:/x}; without such a file it stays as it is.
 */
public final class RepositoryAddress {

    /** The column is varchar(1024), not encrypted. */
    private static final int LONGEST = 1024;

    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\\.?";
    private static final String IPV6 = "\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9_.-]+)?\\]";
    private static final String PATH = "/[A-Za-z0-9_./:=,+@%^-]*+";

    private static final Pattern NFS = Pattern.compile("(?:" + NAME + "|" + IPV6 + "):" + PATH);
    private static final Pattern CIFS = Pattern.compile("//" + NAME + "/[A-Za-z0-9_.+@%^=,:-]++(?:" + PATH + ")?");
    private static final String MONITOR = "(?:" + NAME + "|" + IPV6 + ")(?::[0-9]{1,5})?";
    private static final Pattern CEPH_MONITORS =
            Pattern.compile("(?:" + MONITOR + "(?:," + MONITOR + ")*+)?:(?:" + PATH + ")?");
    private static final Pattern CEPH_NAME =
            Pattern.compile("[A-Za-z0-9_.-]++@[A-Fa-f0-9-]*+\\.[A-Za-z0-9_.-]++=(?:" + PATH + ")?");

    private static final Pattern BRACKETS_OF_IPV6 = Pattern.compile(IPV6);

    private RepositoryAddress() {
    }

    /** Every reason to refuse the address for this type; empty when it is accepted. Never throws. */
    public static List<Finding> check(RepositoryType type, String address) {
        return problem(type, address).map(Collections::singletonList).orElse(Collections.emptyList());
    }

    private static Optional<Finding> problem(RepositoryType type, String address) {
        if (address == null || address.isEmpty()) {
            return error("bad-address", "The parameter address is missing. " + expected(type));
        }
        if (address.length() > LONGEST) {
            return error("too-long", "The parameter address is longer than " + LONGEST + " characters.");
        }
        Optional<ShellSafety.Fault> unsafe = ShellSafety.check(withoutIpv6(address));
        if (unsafe.isPresent()) {
            return error(unsafe.get().code(), "The parameter address holds " + unsafe.get().words()
                    + ". Use letters, digits and _ - . / : = , + @ % ^ only. " + expected(type));
        }
        return matches(type, address) ? Optional.empty()
                : error("bad-address", "The parameter address has not the form of an address of type "
                        + type.storedName() + ". " + expected(type));
    }

    private static String withoutIpv6(String address) {
        return address.indexOf('[') < 0 ? address : BRACKETS_OF_IPV6.matcher(address).replaceAll("v6");
    }

    private static boolean matches(RepositoryType type, String address) {
        switch (type) {
            case NFS:
            case NFS4:
                return NFS.matcher(address).matches();
            case CIFS:
                return CIFS.matcher(address).matches();
            default:
                return CEPH_MONITORS.matcher(address).matches() || CEPH_NAME.matcher(address).matches();
        }
    }

    private static String expected(RepositoryType type) {
        switch (type) {
            case NFS:
            case NFS4:
                return "Give server:/path, an IPv6 address in brackets.";
            case CIFS:
                return "Give //server/share.";
            default:
                return "Give monitor[:port],monitor[:port]:/path or user@fsid.name=/path.";
        }
    }

    private static Optional<Finding> error(String code, String message) {
        return Optional.of(Finding.error(code, Finding.ADDRESS, null, message));
    }
}
