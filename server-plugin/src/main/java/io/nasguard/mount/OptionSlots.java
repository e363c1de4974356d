// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of several options that set the same thing counts: the last one (nfs(5), mount(8)), but of two passwords
 * mount.cifs keeps the first.
 */
final class OptionSlots {

    private OptionSlots() {
    }

    /** For each option whether it counts, or another one takes its place. */
    static boolean[] thatCount(RepositoryType type, List<MountOption> options) {
        boolean[] counts = new boolean[options.size()];
        Map<String, Integer> holders = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            String slot = slot(type, options.get(i));
            Integer holder = holders.get(slot);
            counts[i] = holder == null || !firstCounts(type, options.get(i));
            if (counts[i]) {
                holders.put(slot, i);
            }
            if (counts[i] && holder != null) {
                counts[holder] = false;
            }
        }
        return counts;
    }

    static boolean firstCounts(RepositoryType type, MountOption option) {
        return type == RepositoryType.CIFS && (option.name().equals("password") || option.name().equals("pass"));
    }

    private static String slot(RepositoryType type, MountOption option) {
        String name = option.name();
        if (MountBehaviour.isMode(type, option)) {
            return "mode";
        }
        if (firstCounts(type, option)) {
            return "password";
        }
        if (!type.isNfs()) {
            return name;
        }
        if (name.equals("tcp") || name.equals("udp") || name.equals("rdma")) {
            return "proto";
        }
        return NfsVersion.named(option).isPresent() ? "vers" : name;
    }
}
