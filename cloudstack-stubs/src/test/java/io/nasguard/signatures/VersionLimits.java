// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is loaded on some releases only, and so need not fit the others.
 *
 * <p>Each limit must be of use: one that hides nothing is a finding of its own, so that the list cannot rot.
 */
public final class VersionLimits {

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Set<String>> references = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private VersionLimits() {
    }

    /** No limit: every class is loaded on every release. */
    public static VersionLimits none() {
        return new VersionLimits();
    }

    /**
     * Says that a class of ours, and those nested in it, are loaded on these releases only.
     *
     * @param internalName the class, with slashes
     * @param versions the releases that load it
     * @return this
     */
    public VersionLimits loadsOnlyOn(String internalName, String... versions) {
        classes.put(internalName, Set.of(versions));
        return this;
    }

    /**
     * Says that a reference is followed on these releases only.
     *
     * @param target a CloudStack class, with slashes, or such a class, a dot and the name of a member
     * @param versions the releases on which the code gets there
     * @return this
     */
    public VersionLimits refersOnlyOn(String target, String... versions) {
        references.put(target, Set.of(versions));
        return this;
    }

    boolean skips(ClassShape shape, String version) {
        String outer = shape.name().replaceFirst("\\$.*", "");
        return excludes(classes, shape.name(), version) || excludes(classes, outer, version);
    }

    /** Called for what does not fit: only there a limit is of use. */
    boolean excuses(Reference reference, String version) {
        return excludes(references, reference.targetName(), version)
                || excludes(references, reference.owner(), version);
    }

    private boolean excludes(Map<String, Set<String>> limits, String key, String version) {
        Set<String> versions = limits.get(key);
        boolean excluded = versions != null && !versions.contains(version);
        if (excluded) {
            used.add(key);
        }
        return excluded;
    }

    List<String> unused() {
        Set<String> unused = new TreeSet<>(classes.keySet());
        unused.addAll(references.keySet());
        unused.removeAll(used);
        return List.copyOf(unused);
    }
}
