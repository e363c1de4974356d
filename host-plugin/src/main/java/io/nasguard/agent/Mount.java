// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mount as a line of {@code /proc/self/mountinfo} shows it, see proc(5). */
final class Mount {

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /** Fields before the optional ones, and behind the hyphen that ends these. */
    private static final int FIXED = 6;
    private static final int BEHIND = 3;

    private final String mountPoint;
    private final String type;
    private final String source;
    private final List<String> superOptions;

    private Mount(String mountPoint, String type, String source, List<String> superOptions) {
        this.mountPoint = mountPoint;
        this.type = type;
        this.source = source;
        this.superOptions = superOptions;
    }

    /**
     * Parses a line.
     *
     * @param line the line without its end
     * @return the mount
     * @throws UnreadableException where the line has another form
     */
    static Mount parse(String line) throws UnreadableException {
        List<String> fields = Arrays.asList(line.split(" ", -1));
        int hyphen = fields.size() < FIXED ? -1 : fields.subList(FIXED, fields.size()).indexOf("-");
        int behind = FIXED + hyphen + 1;
        if (hyphen < 0 || fields.size() < behind + BEHIND) {
            throw new UnreadableException("a line is not of the form that proc(5) describes");
        }
        return new Mount(unescape(fields.get(4)), unescape(fields.get(behind)), unescape(fields.get(behind + 1)),
                Arrays.asList(fields.get(behind + 2).split(",")));
    }

    /** Spaces, tabs, line ends and backslashes stand as three octal digits. */
    private static String unescape(String field) {
        return OCTAL.matcher(field).replaceAll(octal ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(octal.group(1), 8))));
    }

    String mountPoint() {
        return mountPoint;
    }

    /** The last part of the path. */
    String folderName() {
        return mountPoint.substring(mountPoint.lastIndexOf('/') + 1);
    }

    String type() {
        return type;
    }

    String source() {
        return source;
    }

    /**
     * How the kernel holds it: {@code soft}, {@code softerr} or {@code hard}; null where that cannot be told.
     *
     * <p>Read from the super block's options: two mounts of one export share them, whatever each was asked for. Ceph
     * has no soft mode.
     */
    String mode() {
        if (type.equals("ceph")) {
            return "hard";
        }
        return superOptions.stream()
                .filter(List.of("soft", "softerr", "hard")::contains)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
