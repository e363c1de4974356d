// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which option values are secrets, how they are hidden and how a hidden one gets its value back.
 *
 * <p>Secrets are {@code password=}, {@code pass=}, {@code password2=} (mount.cifs(8)), {@code secret=}
 * (mount.ceph(8)) and whatever has a name like them: mount.cifs takes every name that begins with {@code pass} for a
 * password, and a misspelt name is no reason to show one. {@code user=DOMAIN/user%password} is an old form of
 * mount.cifs. Names of files ({@code credentials=}, {@code secretfile=}) are none.
 */
final class Secrets {

    private Secrets() {
    }

    static boolean isSecretName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.contains("pass") || lower.contains("secret") || lower.contains("pwd"))
                && !lower.endsWith("file");
    }

    private static boolean isUserName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("user") || lower.equals("username");
    }

    static MountOptions mask(MountOptions options) {
        List<MountOption> shown = new ArrayList<>(options.list());
        shown.replaceAll(Secrets::mask);
        return shown.equals(options.list()) ? options : MountOptions.of(shown);
    }

    static MountOption mask(MountOption option) {
        String name = option.name();
        String value = option.value().orElse(null);
        if (isSecretName(name)) {
            return value == null ? maskNameOnly(option) : MountOption.of(name, MountOptions.MASK);
        }
        if (value != null && value.indexOf('%') >= 0 && isUserName(name)) {
            return MountOption.of(name, value.substring(0, value.indexOf('%') + 1) + MountOptions.MASK);
        }
        return option;
    }

    /** {@code password:hunter2} has no value to mount(8), but its author thought so. */
    private static MountOption maskNameOnly(MountOption option) {
        String name = option.name();
        int end = 0;
        while (end < name.length() && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == '_')) {
            end++;
        }
        return end == name.length() ? option : new MountOption(name.substring(0, end) + MountOptions.MASK, -1);
    }

    static boolean isMasked(MountOption option) {
        return option.value().isPresent() && option.text().endsWith(MountOptions.MASK)
                && (isSecretName(option.name()) || isUserName(option.name())) && mask(option).equals(option);
    }

    static MountOptions restore(MountOptions masked, MountOptions stored) {
        List<MountOption> restored = new ArrayList<>();
        Map<MountOption, Integer> seen = new HashMap<>();
        for (MountOption option : masked.list()) {
            restored.add(isMasked(option)
                    ? storedSecret(option, seen.merge(option, 1, Integer::sum), stored) : option);
        }
        return seen.isEmpty() ? masked : MountOptions.of(restored);
    }

    /** The stored option that shows like this; of several the one at the same place among them, else the last. */
    private static MountOption storedSecret(MountOption masked, int place, MountOptions stored) {
        MountOption found = null;
        int count = 0;
        for (MountOption candidate : stored.list()) {
            if (count < place && mask(candidate).equals(masked)) {
                found = candidate;
                count++;
            }
        }
        if (found == null) {
            throw new InvalidMountException(missing(masked));
        }
        return found;
    }

    static Finding missing(MountOption masked) {
        String name = OptionNames.shown(masked);
        return Finding.error("masked-secret", Finding.MOUNT_OPTIONS, name, "The value of the mount option " + name
                + " is masked, and no value of it is stored that could stand there. Give the value itself.");
    }
}
