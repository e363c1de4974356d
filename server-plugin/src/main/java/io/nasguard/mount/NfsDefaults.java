// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.List;
import java.util.Optional;

/** The options an NFS repository gets when it is added without any: the setting's, if they are fit for it. */
public final class NfsDefaults {

    /** Stands in for a setting that is empty or not fit. One request gives up after 20 s over tcp. */
    public static final String FALLBACK_TEXT = "soft,timeo=50,retrans=3";

    /** The built-in options, as when the setting was never touched. */
    public static final NfsDefaults FALLBACK = new NfsDefaults(MountOptions.parse(FALLBACK_TEXT), null);

    private final MountOptions options;
    private final String problem;

    private NfsDefaults(MountOptions options, String problem) {
        this.options = options;
        this.problem = problem;
    }

    /**
     * The options that a setting names, or the built-in ones and the reason; never throws.
     *
     * @param setting null means that the setting was never touched
     */
    public static NfsDefaults of(String setting) {
        if (setting == null || setting.equals(FALLBACK_TEXT)) {
            return FALLBACK;
        }
        String problem = problem(setting);
        return problem == null
                ? new NfsDefaults(MountOptions.parse(setting), null)
                : new NfsDefaults(FALLBACK.options, problem);
    }

    private static String problem(String setting) {
        if (setting.isEmpty()) {
            return "It is empty.";
        }
        List<Finding> errors = MountOptionsPolicy.inputErrors(RepositoryType.NFS, setting);
        if (!errors.isEmpty()) {
            return errors.get(0).message();
        }
        return MountBehaviour.of(RepositoryType.NFS, MountOptions.parse(setting)).hardMount()
                ? "It names neither soft nor softerr, so its mounts would be hard." : null;
    }

    /** The options to use: valid for nfs, and soft or softerr. */
    public MountOptions options() {
        return options;
    }

    /** Why the setting is not used, a sentence for a log line or a warning; empty when it is. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** True when the setting is not fit and the built-in options stand in for it. */
    public boolean isFallback() {
        return problem != null;
    }
}
