// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.OptionalLong;

/**
 * What a mount with given options does when its server stops answering.
 *
 * <ul>
 * <li>nfs is hard unless told otherwise (nfs(5), soft / hard); the last of {@code soft}, {@code softerr} and
 * {@code hard} counts, {@code softreval} is no mode.
 * <li>cifs is soft unless told {@code hard} (mount.cifs(8)); the kernel knows {@code nohard} and {@code nosoft} too.
 * A request is given up when the connection is: after three echo intervals without an answer (kernel,
 * {@code server_unresponsive()}).
 * <li>ceph has no soft mode: a request to the metadata servers waits for ever, and {@code osd_request_timeout} bounds
 * requests for data only.
 * </ul>
 */
public final class MountBehaviour {

    private static final long CIFS_ECHO_INTERVAL = 60;
    private static final long CIFS_ECHO_INTERVAL_MAX = 600;
    private static final long CIFS_SILENT_ECHO_INTERVALS = 3;

    private final MountMode mode;
    private final ModeSource modeSource;
    private final OptionalLong rpcTimeout;

    private MountBehaviour(MountMode mode, ModeSource modeSource, OptionalLong rpcTimeout) {
        this.mode = mode;
        this.modeSource = modeSource;
        this.rpcTimeout = rpcTimeout;
    }

    /** The behaviour of a mount of this type with these options; never throws, whatever the options hold. */
    public static MountBehaviour of(RepositoryType type, MountOptions options) {
        MountMode explicit = explicitMode(type, options);
        ModeSource source = explicit == null ? ModeSource.DEFAULT : ModeSource.EXPLICIT;
        MountMode mode = explicit != null ? explicit : type == RepositoryType.CIFS ? MountMode.SOFT : MountMode.HARD;
        return new MountBehaviour(mode, source,
                mode == MountMode.HARD ? OptionalLong.empty() : OptionalLong.of(requestTimeout(type, options)));
    }

    /** True for an option that sets the mode of a mount of this type. */
    static boolean isMode(RepositoryType type, MountOption option) {
        return mode(type, option) != null;
    }

    private static MountMode explicitMode(RepositoryType type, MountOptions options) {
        MountMode mode = null;
        for (MountOption option : options.list()) {
            MountMode named = mode(type, option);
            mode = named == null ? mode : named;
        }
        return mode;
    }

    private static MountMode mode(RepositoryType type, MountOption option) {
        if (type == RepositoryType.CEPH || option.value().isPresent()) {
            return null;
        }
        switch (option.name()) {
            case "soft":
                return MountMode.SOFT;
            case "hard":
                return MountMode.HARD;
            case "softerr":
                return type.isNfs() ? MountMode.SOFTERR : null;
            case "nohard":
                return type == RepositoryType.CIFS ? MountMode.SOFT : null;
            case "nosoft":
                return type == RepositoryType.CIFS ? MountMode.HARD : null;
            default:
                return null;
        }
    }

    private static long requestTimeout(RepositoryType type, MountOptions options) {
        if (type.isNfs()) {
            return NfsTransport.of(type, options).requestTimeoutSeconds(options);
        }
        long interval = Numbers.last(options, "echo_interval", 1, CIFS_ECHO_INTERVAL_MAX, CIFS_ECHO_INTERVAL);
        return CIFS_SILENT_ECHO_INTERVALS * interval;
    }

    public MountMode mode() {
        return mode;
    }

    public ModeSource modeSource() {
        return modeSource;
    }

    /** True when an I/O can block without end. */
    public boolean hardMount() {
        return mode == MountMode.HARD;
    }

    /** Seconds until one request gives up, rounded up; empty when it never does. */
    public OptionalLong rpcTimeoutSeconds() {
        return rpcTimeout;
    }
}
