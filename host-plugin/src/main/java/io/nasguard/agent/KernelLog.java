// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import io.nasguard.agent.api.KernelLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the guard kept of the kernel's log: lines {@code SECONDS TEXT} about servers that do not respond. */
final class KernelLog {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,15}) (.{1,500}).*");

    /** So many the guard keeps. */
    private static final int MOST_LINES = 20;

    private KernelLog() {
    }

    static List<KernelLine> read(HostPaths paths) {
        List<KernelLine> lines = new ArrayList<>();
        for (Path folder : paths.stateFolders()) {
            TextFile.find(folder.resolve("kernel-log")).ifPresent(text -> lines.addAll(parse(text)));
        }
        return new ArrayList<>(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
    }

    static List<KernelLine> parse(String text) {
        List<KernelLine> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                lines.add(new KernelLine(Long.parseLong(parts.group(1)), parts.group(2)));
            }
        }
        return lines;
    }
}
