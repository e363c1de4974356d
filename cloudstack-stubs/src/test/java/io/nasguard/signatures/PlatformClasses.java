// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Classes of the JDK and of libraries, as the class path of the test has them.
 *
 * <p>CloudStack's own names are left out on purpose: on a test's class path they are stubs, which prove nothing.
 */
final class PlatformClasses implements ClassSource {

    private final Map<String, Optional<ClassShape>> read = new ConcurrentHashMap<>();

    @Override
    public Optional<ClassShape> find(String internalName) {
        return CloudStackNames.contains(internalName)
                ? Optional.empty()
                : read.computeIfAbsent(internalName, PlatformClasses::load);
    }

    private static Optional<ClassShape> load(String internalName) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(internalName + ".class")) {
            return in == null ? Optional.empty() : Optional.of(ShapeReader.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(internalName + " cannot be read", e);
        }
    }
}
