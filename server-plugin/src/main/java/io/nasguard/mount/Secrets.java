// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which option values are secrets, how they are hidden and how a hidden one gets its value back.
 *
 * <p>Secrets are {@code password=}, {@code pass=}, {@code password2=} (mount.cifs(8)), {@code secret=}
 * (mount.ceph(8)) and whatever has a name like them: mount.cifs takes every name that begins with {@code pass} for a
 * password, and a misspelt name is no reason to show one. {@code user=DOMAIN/user%password} is an old form of
 * mount.cifs. Names of files ({@code credentials=}, {@code secretfile=}) are none.
 */
final class Secrets {

    /** {@code user=name%password}, or a secret joined to an option for want of a comma. */
    private static final Pattern SECRET_WITHIN = Pattern.compile(
            "(?:pass|secret|pwd)(?![^,=:]*file[=:])[^,=:]*[=:]|user(?:name)?=[^,%]*%", Pattern.CASE_INSENSITIVE);

    /** A secret option within the quotes of another one: {@code comment="a,password="b,c}. */
    private static final Pattern SWALLOWED_SECRET =
            Pattern.compile(",[^,=:]*(?:pass|secret|pwd)[^,=:]*[=:]|,user(?:name)?=[^,]*%", Pattern.CASE_INSENSITIVE);

    private Secrets() {
    }

    static boolean isSecretName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.contains("pass") || lower.contains("secret") || lower.contains("pwd"))
                && !lower.endsWith("file");
    }

    /** True where quotes that were meant otherwise hold another option, and a secret one: nobody knows its end. */
    static boolean isSwallowedIn(String quotedText) {
        return SWALLOWED_SECRET.matcher(quotedText).find();
    }

    static MountOptions mask(MountOptions options) {
        List<MountOption> shown = new ArrayList<>(options.list());
        shown.replaceAll(Secrets::mask);
        return shown.equals(options.list()) ? options : MountOptions.of(shown);
    }

    static MountOption mask(MountOption option) {
        String name = option.name();
        if (isSecretName(name)) {
            return option.value().isPresent() && endOfWord(name) == name.length()
                    ? MountOption.of(name, MountOptions.MASK) : maskBehindWord(option);
        }
        if (!hasSignsOfAnother(option)) {
            return option;
        }
        Matcher another = SECRET_WITHIN.matcher(option.text());
        return another.find() ? maskBehind(option, another.end()) : option;
    }

    /** A cheap look for what the pattern needs, as nearly no option has it. */
    private static boolean hasSignsOfAnother(MountOption option) {
        int equalsSign = option.text().lastIndexOf('=');
        return equalsSign >= 0 && equalsSign != option.name().length()
                || option.text().indexOf(':') >= 0 || option.text().indexOf('%') >= 0;
    }

    private static MountOption maskBehind(MountOption option, int position) {
        int equalsSign = option.value().isPresent() && option.name().length() < position ? option.name().length() : -1;
        return new MountOption(option.text().substring(0, position) + MountOptions.MASK, equalsSign);
    }

    /** {@code password:hunter2} is a name to mount(8), but its author thought otherwise. */
    private static MountOption maskBehindWord(MountOption option) {
        int end = endOfWord(option.name());
        return end == option.text().length()
                ? option : new MountOption(option.name().substring(0, end) + MountOptions.MASK, -1);
    }

    private static int endOfWord(String name) {
        int end = 0;
        while (end < name.length() && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** True where a mask stands for a secret, and not merely somewhere. */
    static boolean isMasked(MountOption option) {
        String text = option.text();
        if (!option.value().isPresent() || !text.endsWith(MountOptions.MASK)) {
            return false;
        }
        String anySecret = text.substring(0, text.length() - MountOptions.MASK.length()) + "x";
        return mask(new MountOption(anySecret, option.name().length())).equals(option);
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
