// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A list of mount options as {@code mount -o} takes it. Immutable. Printing gives back the text that was parsed.
 *
 * <p>Split as mount(8) does (util-linux, {@code ul_optstr_next()}): a comma ends an option unless it stands between
 * double quotes or behind a backslash, the first {@code =} ends the name, empty options are skipped and case matters.
 * Of two options of one name the later one wins.
 *
 * <p>Two exceptions: two commas in a secret stand for one comma that belongs to it, as the kernel's cifs reads them.
 * So the rest of such a password is not taken for an option, and not shown. The same holds where misplaced quotes
 * or backslashes join a secret with another option: then the secret goes on to the end.
 */
public final class MountOptions {

    /** What stands in the place of a secret. */
    public static final String MASK = "********";

    /** The prefix of this product's own options; mount(8) keeps {@code x-*} to itself. */
    public static final String GUARD_PREFIX = "x-nasguard.";

    /** Carries a repository's own backup timeout, in seconds. */
    public static final String GUARD_TIMEOUT = GUARD_PREFIX + "timeout";

    public static final MountOptions EMPTY = new MountOptions("", Collections.emptyList());

    private final String text;
    private final List<MountOption> options;

    private MountOptions(String text, List<MountOption> options) {
        this.text = text;
        this.options = Collections.unmodifiableList(options);
    }

    /**
     * Splits a list of options; null counts as empty.
     *
     * @throws InvalidMountException if a double quote does not close
     */
    public static MountOptions parse(String text) {
        return text == null || text.isEmpty() ? EMPTY : new MountOptions(text, split(text));
    }

    static MountOptions of(List<MountOption> options) {
        StringBuilder text = new StringBuilder();
        for (MountOption option : options) {
            if (text.length() > 0) {
                text.append(',');
            }
            text.append(option.text());
        }
        return new MountOptions(text.toString(), options);
    }

    private static List<MountOption> split(String text) {
        List<MountOption> options = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            int equalsSign = -1;
            boolean quoted = false;
            for (; end < text.length(); end++) {
                char c = text.charAt(end);
                boolean escaped = end > start && text.charAt(end - 1) == '\\';
                if (c == '"' && !escaped) {
                    quoted = !quoted;
                } else if (quoted) {
                    continue;
                } else if (c == '=' && equalsSign < 0) {
                    equalsSign = end - start;
                } else if (c == ',' && !escaped && !isCommaOfSecret(text, start, end, equalsSign)) {
                    break;
                } else if (c == ',' && !escaped) {
                    end++;
                }
            }
            if (quoted) {
                throw unclosedQuote(new MountOption(text.substring(start), equalsSign));
            }
            if (end < text.length() && isGarbledSecret(text.substring(start, end))) {
                end = text.length();
            }
            if (end > start) {
                options.add(new MountOption(text.substring(start, end), equalsSign));
            }
            start = end + 1;
        }
        return options;
    }

    private static boolean isCommaOfSecret(String text, int start, int comma, int equalsSign) {
        return equalsSign >= 0 && comma + 1 < text.length() && text.charAt(comma + 1) == ','
                && Secrets.isSecretName(text.substring(start, start + equalsSign));
    }

    private static boolean isGarbledSecret(String option) {
        return (option.indexOf('"') >= 0 || option.indexOf('\\') >= 0) && Secrets.isSwallowedIn(option);
    }

    private static InvalidMountException unclosedQuote(MountOption option) {
        String name = OptionNames.shown(option);
        return new InvalidMountException(Finding.error("unclosed-quote", Finding.MOUNT_OPTIONS, name,
                "The mount option " + name + " holds a double quote that does not close: mount(8) drops the option "
                        + "and everything behind it. Leave the quotes out."));
    }

    /** The options in their order, without empty ones. */
    public List<MountOption> list() {
        return options;
    }

    public boolean isEmpty() {
        return options.isEmpty();
    }

    /** The one that counts among the options of this name: the last. */
    public Optional<MountOption> last(String name) {
        for (int i = options.size() - 1; i >= 0; i--) {
            if (options.get(i).name().equals(name)) {
                return Optional.of(options.get(i));
            }
        }
        return Optional.empty();
    }

    public boolean has(String name) {
        return last(name).isPresent();
    }

    /** These options and, behind them, the others. */
    public MountOptions with(MountOptions others) {
        List<MountOption> all = new ArrayList<>(options);
        all.addAll(others.options);
        return of(all);
    }

    /** These options without those that match. */
    public MountOptions without(Predicate<MountOption> unwanted) {
        List<MountOption> kept = new ArrayList<>(options);
        return kept.removeIf(unwanted) ? of(kept) : this;
    }

    /** The text with {@value #MASK} in the place of every secret; fit for responses and logs. */
    public String masked() {
        return Secrets.mask(this).toString();
    }

    /**
     * These options with the stored secret in the place of each masked one: what an update means that sends back
     * what a list gave.
     *
     * @throws InvalidMountException naming the option if there is a mask for which nothing is stored
     */
    public MountOptions withSecretsFrom(MountOptions stored) {
        return Secrets.restore(this, stored);
    }

    /** The options that the kernel and the mount helpers see: without {@code x-nasguard.*}. */
    public MountOptions withoutGuardOptions() {
        return without(MountOptions::isGuardOption);
    }

    static boolean isGuardOption(MountOption option) {
        return option.name().startsWith(GUARD_PREFIX);
    }

    /** The repository's own backup timeout in seconds; empty if there is none or its value is not a valid one. */
    public OptionalLong guardTimeout() {
        return last(GUARD_TIMEOUT).flatMap(MountOption::value).map(BackupTimeout::parse).orElse(OptionalLong.empty());
    }

    /** These options with this backup timeout, in seconds, in the place of any other; without one if empty. */
    public MountOptions withGuardTimeout(OptionalLong seconds) {
        MountOptions others = without(option -> option.name().equals(GUARD_TIMEOUT));
        if (!seconds.isPresent()) {
            return others;
        }
        MountOption timeout = MountOption.of(GUARD_TIMEOUT, Long.toString(seconds.getAsLong()));
        return others.with(of(Collections.singletonList(timeout)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MountOptions && text.equals(((MountOptions) other).text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text to store. It holds the secrets: see {@link #masked()}. */
    @Override
    public String toString() {
        return text;
    }
}
