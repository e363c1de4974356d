// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.OptionalLong;

/** What a mount with given options does when its server stops answering. */
public final class MountBehaviour {

    private final MountMode mode;
    private final ModeSource modeSource;
    private final OptionalLong rpcTimeout;

    MountBehaviour(MountMode mode, ModeSource modeSource, OptionalLong rpcTimeout) {
        this.mode = mode;
        this.modeSource = modeSource;
        this.rpcTimeout = rpcTimeout;
    }

    /** The behaviour of a mount of this type with these options; never throws, whatever the options hold. */
    public static MountBehaviour of(RepositoryType type, MountOptions options) {
        MountMode mode = type.isNfs() || type == RepositoryType.CEPH ? MountMode.HARD : MountMode.SOFT;
        return new MountBehaviour(mode, ModeSource.DEFAULT, OptionalLong.empty());
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
