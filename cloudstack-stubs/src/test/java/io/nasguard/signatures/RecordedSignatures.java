// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What one CloudStack release really has: its classes with their public and protected members, recorded from its jars.
 *
 * <p>Only the part that the project needs is kept; {@code bin/cut-signatures} cuts it out of the full lists.
 */
public final class RecordedSignatures implements ClassSource {

    /** The releases with a recorded list, oldest first. */
    public static final List<String> VERSIONS = List.of("4.20.0.0", "4.20.2.0", "4.21.0.0", "4.22.0.0-SNAPSHOT");

    private final String version;
    private final SignatureList list;
    private final Map<String, Optional<ClassShape>> parsed = new ConcurrentHashMap<>();

    RecordedSignatures(String version, SignatureList list) {
        this.version = version;
        this.list = list;
    }

    /**
     * Reads the list of one release.
     *
     * @param version one of {@link #VERSIONS}
     * @return the classes of that release
     * @throws IllegalArgumentException where there is no list of that release
     */
    public static RecordedSignatures of(String version) {
        String file = "/cloudstack-signatures/" + version + ".txt";
        try (InputStream in = RecordedSignatures.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "There are no recorded signatures of CloudStack " + version + ", only of " + VERSIONS);
            }
            return new RecordedSignatures(version, SignatureList.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The lists of all releases, oldest first. */
    public static List<RecordedSignatures> all() {
        return VERSIONS.stream().map(RecordedSignatures::of).collect(Collectors.toList());
    }

    /** The release, as CloudStack names it. */
    public String version() {
        return version;
    }

    @Override
    public Optional<ClassShape> find(String internalName) {
        return parsed.computeIfAbsent(internalName, name -> list.paragraph(name).map(SignatureParser::parse));
    }

    @Override
    public String toString() {
        return "CloudStack " + version;
    }
}
