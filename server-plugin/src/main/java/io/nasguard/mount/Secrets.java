// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which option values are secrets, how they are hidden and how a hidden one gets its value back. */
final class Secrets {

    private Secrets() {
    }

    static boolean isSecret(MountOption option) {
        return option.value().isPresent() && isSecretName(option.name());
    }

    private static boolean isSecretName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.endsWith("file")
                && (lower.contains("pass") || lower.contains("secret") || lower.contains("pwd"));
    }

    static MountOption mask(MountOption option) {
        if (isSecret(option)) {
            return MountOption.of(option.name(), MountOptions.MASK);
        }
        Optional<String> user = userOfUserAndPassword(option);
        return user.isPresent() ? MountOption.of(option.name(), user.get() + '%' + MountOptions.MASK) : option;
    }

    /** mount.cifs takes {@code user=DOMAIN/user%password}; the part in front of the password, if there is one. */
    private static Optional<String> userOfUserAndPassword(MountOption option) {
        String name = option.name().toLowerCase(Locale.ROOT);
        if (!name.equals("user") && !name.equals("username")) {
            return Optional.empty();
        }
        return option.value().filter(v -> v.indexOf('%') >= 0).map(v -> v.substring(0, v.indexOf('%')));
    }

    static boolean isMasked(MountOption option) {
        return option.value().filter(value -> value.contains(MountOptions.MASK)).isPresent()
                && mask(option).equals(option);
    }

    static MountOptions restore(MountOptions masked, MountOptions stored) {
        List<MountOption> restored = new ArrayList<>();
        for (MountOption option : masked.list()) {
            restored.add(isMasked(option) ? storedValueOf(option, stored) : option);
        }
        return MountOptions.copyOf(restored);
    }

    private static MountOption storedValueOf(MountOption masked, MountOptions stored) {
        for (int i = stored.list().size() - 1; i >= 0; i--) {
            MountOption candidate = stored.list().get(i);
            if (mask(candidate).equals(masked) && !isMasked(candidate)) {
                return candidate;
            }
        }
        throw new InvalidMountException(Finding.error("masked-secret", Finding.MOUNT_OPTIONS, masked.name(),
                "The value of " + masked.name() + " is masked, and no value of it is stored."));
    }
}
