// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How option names are shown in messages, and which known name a misspelt one may stand for. */
final class OptionNames {

    private static final int LONGEST_SHOWN = 40;

    /** Behind one of these a name is garbled, and may go on with anything. */
    private static final String END_OF_SENSE = "\"\\,=%";

    private OptionNames() {
    }

    /**
     * The name fit for a message: printable ASCII only, not too long, and cut where a secret may begin
     * ({@code password:hunter2} is a name to mount(8)).
     */
    static String shown(MountOption option) {
        String name = Secrets.mask(option).name();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < name.length() && shown.length() < LONGEST_SHOWN; i++) {
            char c = name.charAt(i);
            if (END_OF_SENSE.indexOf(c) >= 0) {
                break;
            }
            if (c > ' ' && c < 0x7f) {
                shown.append(c);
            } else if (shown.length() > 0) {
                shown.append('?');
            }
        }
        return shown.length() == 0 ? "?" : shown.toString();
    }

    /** The known name nearest to a misspelt one, at most two slips away. */
    static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() < 3 || name.length() > LONGEST_SHOWN) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        int allowed = name.length() < 5 ? 1 : 2;
        String best = null;
        int bestDistance = allowed + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - lower.length()) > allowed) {
                continue;
            }
            int distance = distance(lower, candidate);
            boolean better = distance < bestDistance
                    || distance == bestDistance && best != null && candidate.compareTo(best) < 0;
            if (better) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment distance). */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
