// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options that mount(8) and each file system know.
 *
 * <p>Sources: mount(8) and util-linux {@code libmount/src/optmap.c} for all types; nfs(5), mount.cifs(8),
 * mount.ceph(8); the kernel's tables {@code fs/nfs/fs_context.c}, {@code fs/smb/client/fs_context.c},
 * {@code fs/ceph/super.c} and {@code net/ceph/ceph_common.c}, ranges included.
 */
final class KnownOptions {

    private static final long PORT_MAX = 65_535;
    private static final long UNSIGNED_MAX = 4_294_967_295L;
    /** What the kernel multiplies by its clock rate (up to 1000) into an int. */
    private static final long INT_MAX_BY_HZ = Integer.MAX_VALUE / 1000;
    private static final long PAGE = 4096;
    private static final long CEPH_IO_MAX = 64L * 1024 * 1024;

    private static final String OTHER_MOUNT = "It would mount something else than the repository";
    private static final String FALSE_SUCCESS = "With it mount(8) can report success though the share is not mounted, "
            + "and the backup would land on the host's own disk";
    private static final String OTHER_SERVER = "It would mount from another server than the address says";
    private static final String PROPAGATION = "It changes how mounts spread between mount namespaces, in a second step "
            + "that can fail on its own";
    private static final String HIDES_MISTAKES = "It makes the kernel swallow options it does not know, so that a "
            + "misspelt soft leaves a hard mount";
    private static final String USER_HELPER = "It makes umount(8) run another program, and the share would stay mounted";

    private static final String FSTAB_ONLY = "It means something in /etc/fstab only, which backups do not use";
    private static final String ROOT_MOUNTS = "It is about mounting by users, and backups are mounted by root";

    private static final Map<RepositoryType, Map<String, OptionRule>> RULES = new EnumMap<>(RepositoryType.class);
    private static final Map<RepositoryType, Vocabulary> VOCABULARIES = new EnumMap<>(RepositoryType.class);

    static {
        RULES.put(RepositoryType.NFS, nfs());
        RULES.put(RepositoryType.NFS4, RULES.get(RepositoryType.NFS));
        RULES.put(RepositoryType.CIFS, cifs());
        RULES.put(RepositoryType.CEPH, ceph());
        RULES.forEach((type, rules) -> VOCABULARIES.put(type, new Vocabulary(rules.keySet())));
    }

    private KnownOptions() {
    }

    /** What is known of the option of this name; empty where neither mount(8) nor the file system knows it. */
    static Optional<OptionRule> rule(RepositoryType type, String name) {
        OptionRule rule = RULES.get(type).get(name);
        return rule != null ? Optional.of(rule) : ruleByPrefix(name);
    }

    static Vocabulary vocabulary(RepositoryType type) {
        return VOCABULARIES.get(type);
    }

    static Set<String> names(RepositoryType type) {
        return Collections.unmodifiableSet(RULES.get(type).keySet());
    }

    private static Optional<OptionRule> ruleByPrefix(String name) {
        if (name.startsWith("X-mount.") || name.startsWith("x-mount.")) {
            return Optional.of(OptionRule.refused("It makes mount(8) mount another directory, change the mount point, "
                    + "or mount in another way"));
        }
        if (name.startsWith("verity.")) {
            return Optional.of(OptionRule.refused(OTHER_MOUNT));
        }
        if (name.startsWith("x-") || name.startsWith("X-")) {
            return Optional.of(OptionRule.withoutEffect("Options that begin with x- are notes for other programs; "
                    + "mount(8) does nothing with them"));
        }
        return Optional.empty();
    }

    private static Map<String, OptionRule> nfs() {
        Builder known = generic();
        known.flags("soft", "softerr", "hard", "softreval", "nosoftreval", "ac", "noac", "acl", "noacl", "cto", "nocto",
                "lock", "nolock", "migration", "nomigration", "posix", "noposix", "rdirplus", "nordirplus", "resvport",
                "noresvport", "sharecache", "nosharecache", "nofsc", "tcp", "udp", "rdma", "fg", "v2", "v3", "v4",
                "v4.0", "v4.1", "v4.2");
        known.numbers(1, INT_MAX_BY_HZ, "timeo");
        known.numbers(0, Integer.MAX_VALUE, "retrans", "retry");
        known.numbers(0, UNSIGNED_MAX, "acdirmax", "acdirmin", "acregmax", "acregmin", "actimeo", "bsize", "namlen",
                "rsize", "wsize");
        known.numbers(0, PORT_MAX, "port", "mountport");
        known.numbers(1, 16, "nconnect", "max_connect");
        known.numbers(1, 3, "mountvers");
        known.numbers(0, 2, "minorversion");
        known.used(OptionForm.words("2", "3", "4", "4.0", "4.1", "4.2"), "vers", "nfsvers");
        known.used(OptionForm.words("tcp", "tcp6", "udp", "udp6", "rdma", "rdma6"), "proto");
        known.used(OptionForm.words("tcp", "tcp6", "udp", "udp6"), "mountproto");
        known.used(OptionForm.words("all", "none", "pos", "positive"), "lookupcache");
        known.used(OptionForm.words("all", "flock", "posix", "none"), "local_lock");
        known.used(OptionForm.words("lazy", "eager", "wait"), "write");
        known.used(OptionForm.words("none", "tls", "mtls"), "xprtsec");
        known.used(OptionForm.wordList("none", "null", "sys", "krb5", "krb5i", "krb5p", "lkey", "lkeyi", "lkeyp",
                "spkm3", "spkm3i", "spkm3p"), "sec");
        known.used(OptionForm.FLAG_OR_TEXT, "fsc");
        known.used(OptionForm.TEXT, "clientaddr");
        known.refused(FALSE_SUCCESS, "bg");
        known.refused(HIDES_MISTAKES, "sloppy");
        known.refused(OTHER_SERVER, "addr", "mountaddr", "mounthost", "source");
        known.withoutEffect("The kernel ignores it since 2.6.25", "intr", "nointr");
        return known.rules;
    }

    private static Map<String, OptionRule> cifs() {
        Builder known = generic();
        known.flags("soft", "nosoft", "hard", "nohard", "user_xattr", "nouser_xattr", "forceuid", "noforceuid",
                "forcegid", "noforcegid", "multichannel", "nomultichannel", "noblocksend", "noautotune", "nolease",
                "perm", "noperm", "nodelete", "mapposix", "nomapposix", "mapchars", "nomapchars", "sfu", "nosfu",
                "nodfs", "posixpaths", "noposixpaths", "unix", "nounix", "linux", "nolinux", "posix", "noposix",
                "nocase", "ignorecase", "nobrl", "handlecache", "nohandlecache", "forcemandatorylock", "forcemand",
                "setuidfromacl", "idsfromsid", "setuids", "nosetuids", "dynperm", "nodynperm", "strictsync",
                "nostrictsync", "serverino", "noserverino", "rwpidforward", "cifsacl", "acl", "noacl", "locallease",
                "sign", "ignore_signature", "signloosely", "seal", "fsc", "mfsymlinks", "multiuser", "nosharesock",
                "persistenthandles", "nopersistenthandles", "resilienthandles", "noresilienthandles", "tcpnodelay",
                "notcpnodelay", "nosparse", "domainauto", "rdma", "modesid", "modefromsid", "compress", "witness",
                "guest");
        known.numbers(1, 600, "echo_interval");
        known.numbers(20, 60_000, "max_credits");
        known.numbers(1, 16, "max_channels");
        known.numbers(0, PORT_MAX, "port");
        known.numbers(1, UNSIGNED_MAX, "max_cached_dirs");
        known.numbers(0, UNSIGNED_MAX, "min_enc_offload", "esize", "retrans", "bsize", "rasize", "rsize", "wsize",
                "actimeo", "acdirmax", "acregmax", "closetimeo", "handletimeout");
        known.used(OptionForm.TEXT, "uid", "gid", "cruid", "backupuid", "backupgid", "file_mode", "dir_mode", "dirmode",
                "username", "domain", "dom", "workgroup", "ip", "addr", "srcaddr", "iocharset", "netbiosname",
                "servern", "credentials", "cred", "symlink", "reparse", "upcall_target");
        known.used(OptionForm.ANY, "user", "password", "pass", "password2", "pass2");
        known.used(OptionForm.words("1.0", "2.0", "2.1", "3", "3.0", "3.0.2", "3.02", "3.1.1", "3.11", "default"),
                "vers");
        known.used(OptionForm.words("krb5", "krb5i", "ntlm", "ntlmi", "ntlmv2", "ntlmv2i", "ntlmssp", "ntlmsspi",
                "nontlm", "none"), "sec");
        known.used(OptionForm.words("none", "strict", "loose", "ro", "singleclient"), "cache");
        known.refused(HIDES_MISTAKES, "sloppy");
        known.refused(OTHER_MOUNT, "unc", "prefixpath", "source", "rootfs");
        known.refused("It would mount an old state of the share, which cannot be written", "snapshot");
        known.withoutEffect("The kernel does not act on it", "intr", "nointr", "noac", "ver");
        known.withoutEffect("CloudStack adds nobrl behind the options, and the later of two wins", "brl");
        return known.rules;
    }

    private static Map<String, OptionRule> ceph() {
        Builder known = generic();
        known.flags("abort_on_full", "nofallback", "test_dummy_encryption");
        known.flagsAndNegations("acl", "asyncreaddir", "cephx_require_signatures", "cephx_sign_messages", "copyfrom",
                "crc", "dcache", "dirstat", "ino32", "pagecache", "poolperm", "quotadf", "rbytes", "require_active_mds",
                "share", "sparseread", "tcp_nodelay", "wsync");
        known.flags("nofsc");
        known.used(OptionForm.FLAG_OR_TEXT, "fsc");
        known.numbers(0, INT_MAX_BY_HZ, "mount_timeout", "osd_request_timeout", "osd_idle_ttl");
        known.numbers(1, INT_MAX_BY_HZ, "osdkeepalive");
        known.numbers(PAGE, CEPH_IO_MAX, "rsize", "wsize");
        known.numbers(0, UNSIGNED_MAX, "rasize", "readdir_max_bytes");
        known.numbers(0, Integer.MAX_VALUE, "caps_max", "cap_release_safety");
        known.numbers(1, UNSIGNED_MAX, "caps_wanted_delay_max", "caps_wanted_delay_min", "readdir_max_entries");
        known.numbers(1024, UNSIGNED_MAX, "write_congestion_kb");
        known.used(OptionForm.words("legacy", "crc", "secure", "prefer-crc", "prefer-secure"), "ms_mode");
        known.used(OptionForm.words("no", "clean"), "recover_session");
        known.used(OptionForm.words("no", "balance", "localize"), "read_from_replica");
        known.used(OptionForm.TEXT, "name", "secret", "secretfile", "key", "keyring", "conf", "fs", "mds_namespace",
                "mon_addr", "fsid", "ip", "crush_location", "snapdirname");
        known.refused(OTHER_SERVER, "source");
        known.withoutEffect("Older kernels ignore it, newer ones refuse it", "osdtimeout");
        return known.rules;
    }

    private static Builder generic() {
        Builder known = new Builder();
        known.flags("rw", "exec", "noexec", "suid", "nosuid", "dev", "nodev", "sync", "async", "dirsync", "sub", "nosub",
                "silent", "loud", "mand", "nomand", "atime", "noatime", "iversion", "noiversion", "diratime",
                "nodiratime", "relatime", "norelatime", "strictatime", "nostrictatime", "lazytime", "nolazytime",
                "symfollow", "nosymfollow");
        known.used(OptionForm.TEXT, "context", "fscontext", "defcontext", "rootcontext");
        known.refused("Nothing could be written, and every backup would fail", "ro");
        known.refused(OTHER_MOUNT, "bind", "rbind", "remount", "move", "loop", "offset", "sizelimit", "encryption");
        known.refused("It makes mount(8) run another program in place of the file system's own", "helper");
        known.refused(USER_HELPER, "uhelper");
        known.refused(PROPAGATION, "private", "rprivate", "shared", "rshared", "slave", "rslave", "unbindable",
                "runbindable");
        known.refused(FALSE_SUCCESS, "nofail");
        known.withoutEffect(FSTAB_ONLY, "auto", "noauto", "_netdev", "comment");
        known.withoutEffect("It stands for the options that apply anyway", "defaults");
        known.withoutEffect(ROOT_MOUNTS, "user", "nouser", "users", "nousers", "owner", "noowner", "group", "nogroup");
        return known;
    }

    /** Collects rules; a later one for a name takes the place of an earlier one. */
    private static final class Builder {

        private final Map<String, OptionRule> rules = new HashMap<>();

        void flags(String... names) {
            used(OptionForm.FLAG, names);
        }

        void flagsAndNegations(String... names) {
            for (String name : names) {
                flags(name, "no" + name);
            }
        }

        void numbers(long min, long max, String... names) {
            used(OptionForm.number(min, max), names);
        }

        void used(OptionForm form, String... names) {
            put(OptionRule.used(form), names);
        }

        void withoutEffect(String reason, String... names) {
            put(OptionRule.withoutEffect(reason), names);
        }

        void refused(String reason, String... names) {
            put(OptionRule.refused(reason), names);
        }

        private void put(OptionRule rule, String... names) {
            for (String name : names) {
                rules.put(name, rule);
            }
        }
    }
}
