// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import io.nasguard.agent.api.HostFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings in {@code /etc/nfsmount.conf} and its folder that beat a repository's own mount options. */
final class NfsMountConfiguration {

    private static final Pattern SETTING =
            Pattern.compile("(?i)\\s*(hard|background|sloppy)\\s*=\\s*(true|t|yes|y|on|1)\\s*");

    private static final Map<String, String> EFFECTS = Map.of(
            "hard", "it makes NFS mounts hard, whatever their options say",
            "background", "mounting then reports success before the share is mounted",
            "sloppy", "misspelt mount options are then passed over in silence");

    private final HostPaths paths;

    NfsMountConfiguration(HostPaths paths) {
        this.paths = paths;
    }

    List<HostFinding> findings() {
        List<HostFinding> findings = new ArrayList<>();
        for (Path file : files()) {
            TextFile.find(file).ifPresent(text -> text.lines().map(SETTING::matcher).filter(Matcher::matches)
                    .map(setting -> finding(file, setting.group(1)))
                    .forEach(findings::add));
        }
        return findings;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        files.add(paths.file("/etc/nfsmount.conf"));
        try {
            files.addAll(TextFile.list(paths.file("/etc/nfsmount.conf.d")));
        } catch (IOException e) {
            // mount(8) cannot read that folder either.
            return files;
        }
        return files;
    }

    private static HostFinding finding(Path file, String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return new HostFinding("nfsmount-" + key,
                file + " sets " + name + ": " + EFFECTS.get(key) + ". Take that line out.");
    }
}
