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
 * <p>Split as libmount does (util-linux, {@code include/optutils.h}): a comma ends an option unless it stands
 * between double quotes, the first {@code =} ends the name, empty options are skipped, case matters, and of two
 * options of one name the later one wins.
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
        if (text == null || text.isEmpty()) {
            return EMPTY;
        }
        return new MountOptions(text, split(text));
    }

    private static MountOptions of(List<MountOption> options) {
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
        boolean quoted = false;
        int start = 0;
        int equalsSign = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == '"' && i < text.length()) {
                quoted = !quoted;
            } else if (!quoted && c == '=' && equalsSign < 0) {
                equalsSign = i - start;
            } else if (c == ',' && (!quoted || i == text.length())) {
                if (quoted) {
                    MountOption open = new MountOption(text.substring(start), equalsSign);
                    throw new InvalidMountException(Finding.error("unclosed-quote", Finding.MOUNT_OPTIONS,
                            open.name(), "A double quote does not close."));
                }
                if (i > start) {
                    options.add(new MountOption(text.substring(start, i), equalsSign));
                }
                start = i + 1;
                equalsSign = -1;
            }
        }
        return options;
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
    MountOptions without(Predicate<MountOption> unwanted) {
        List<MountOption> kept = new ArrayList<>();
        for (MountOption option : options) {
            if (!unwanted.test(option)) {
                kept.add(option);
            }
        }
        return kept.size() == options.size() ? this : of(kept);
    }

    /** The text with {@value #MASK} in the place of every secret value; fit for responses and logs. */
    public String masked() {
        List<MountOption> shown = new ArrayList<>();
        for (MountOption option : options) {
            shown.add(Secrets.mask(option));
        }
        return of(shown).toString();
    }

    /**
     * These options with the stored value in the place of each masked one: what an update means that sends back
     * what a list gave.
     *
     * @throws InvalidMountException naming the option if there is a mask for which nothing is stored
     */
    public MountOptions withSecretsFrom(MountOptions stored) {
        return Secrets.restore(this, stored);
    }

    static MountOptions copyOf(List<MountOption> options) {
        return of(new ArrayList<>(options));
    }

    /** The options that the kernel and the mount helpers see: without {@code x-nasguard.*}. */
    public MountOptions withoutGuardOptions() {
        return without(option -> option.name().startsWith(GUARD_PREFIX));
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
        List<MountOption> all = new ArrayList<>(others.options);
        all.add(MountOption.of(GUARD_TIMEOUT, Long.toString(seconds.getAsLong())));
        return of(all);
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
