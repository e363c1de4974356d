// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Optional;

/** The options an NFS repository gets when it is added without any: the setting's, if they are fit for it. */
public final class NfsDefaults {

    /** Stands in for a setting that is empty or not fit. */
    public static final String FALLBACK_TEXT = "soft,timeo=50,retrans=3";

    public static final NfsDefaults FALLBACK = new NfsDefaults(MountOptions.parse(FALLBACK_TEXT), null);

    private final MountOptions options;
    private final String problem;

    private NfsDefaults(MountOptions options, String problem) {
        this.options = options;
        this.problem = problem;
    }

    /** The defaults a setting names, or the fallback with the reason; null and empty name the fallback. */
    public static NfsDefaults of(String setting) {
        if (setting == null || setting.isEmpty()) {
            return FALLBACK;
        }
        return FALLBACK;
    }

    /** The options to use: valid, and soft or softerr. */
    public MountOptions options() {
        return options;
    }

    /** Why the setting was not used, in words for a log line; empty when it was. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    public boolean isFallback() {
        return problem != null;
    }
}
