// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The names of a file system's options, to find the one that a misspelt name stands for. Immutable. */
final class Vocabulary {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int SHORT = 5;

    private final String[] words;
    private final long[] letters;

    Vocabulary(Collection<String> names) {
        words = names.stream().sorted().toArray(String[]::new);
        letters = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            letters[i] = letters(words[i]);
        }
    }

    /** The word nearest to a name that is none: one slip away, in a long name two; of two the first by the alphabet. */
    Optional<String> nearest(String name) {
        if (name.length() < SHORTEST || name.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        int allowed = name.length() <= SHORT ? 1 : 2;
        long lettersOfName = letters(lower);
        String best = null;
        int bestDistance = allowed + 1;
        for (int i = 0; i < words.length && bestDistance > 1; i++) {
            // One slip changes two letters of the set at most: this spares the long way for nearly all words.
            if (Math.abs(words[i].length() - lower.length()) <= allowed
                    && Long.bitCount(letters[i] ^ lettersOfName) <= 2 * allowed) {
                int distance = distance(lower, words[i], bestDistance);
                best = distance < bestDistance ? words[i] : best;
                bestDistance = Math.min(distance, bestDistance);
            }
        }
        return Optional.ofNullable(best);
    }

    private static long letters(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1L << word.charAt(i);
        }
        return set;
    }

    /**
     * Letters to insert, delete, replace or swap with their neighbour (optimal string alignment distance); the limit
     * where it is that or more.
     */
    private static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
