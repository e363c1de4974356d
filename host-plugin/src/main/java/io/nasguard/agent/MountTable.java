// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is mounted, by the kernel's own list: nothing here asks a mount. */
final class MountTable {

    /** CloudStack's name for the folder a repository is mounted at. */
    private static final Pattern BACKUP = Pattern.compile("csbackup\\..+");

    /** The agent names it for a restore: five letters and a long number, where the script has five characters. */
    private static final Pattern RESTORE = Pattern.compile("csbackup\\.[A-Za-z]{5}[0-9]+");

    private final List<Mount> mounts;

    private MountTable(List<Mount> mounts) {
        this.mounts = mounts;
    }

    /**
     * Parses mountinfo.
     *
     * @param text the whole text
     * @return the mounts, the later ones on top
     * @throws UnreadableException where a line has another form
     */
    static MountTable parse(String text) throws UnreadableException {
        List<Mount> mounts = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isEmpty()) {
                mounts.add(Mount.parse(line));
            }
        }
        return new MountTable(mounts);
    }

    static MountTable empty() {
        return new MountTable(List.of());
    }

    /** What is mounted at exactly this path; the one on top where there are several. */
    Optional<Mount> at(String mountPoint) {
        return mounts.stream().filter(mount -> mount.mountPoint().equals(mountPoint)).reduce((below, top) -> top);
    }

    /** The mounts of repositories that the agent makes itself, for restores. */
    List<Mount> restores() {
        return mounts.stream()
                .filter(mount -> RESTORE.matcher(mount.folderName()).matches())
                .collect(Collectors.toList());
    }

    /** The mounts of repositories that CloudStack's script makes. */
    List<Mount> scripts() {
        return mounts.stream()
                .filter(mount -> BACKUP.matcher(mount.folderName()).matches())
                .filter(mount -> !RESTORE.matcher(mount.folderName()).matches())
                .collect(Collectors.toList());
    }
}
