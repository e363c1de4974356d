// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** What holds for any input. */
class MountDomainPropertiesTest {

    private static final MountOptionsPolicy POLICY =
            new MountOptionsPolicy(NfsDefaults.FALLBACK, HardMountPolicy.WARN);
    private static final OptionalLong NO_TIMEOUT = OptionalLong.empty();

    /** Options of all kinds with values of all kinds: sound ones, odd ones, and anything at all. */
    @Provide
    Arbitrary<String> options() {
        List<String> known = new ArrayList<>();
        for (RepositoryType type : RepositoryType.values()) {
            known.addAll(KnownOptions.names(type));
        }
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(known.stream().sorted().collect(Collectors.toList()))),
                Tuple.of(4, Arbitraries.of("soft", "hard", "softerr", "timeo", "retrans", "password",
                        "username", "secret", "vers", "x-nasguard.timeout", "X-mount.mkdir")),
                Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(8)));
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 700).map(n -> "=" + n),
                Arbitraries.strings().withCharRange('a', 'z').withChars("0123456789_-./:=+@%^").ofMaxLength(12)
                        .map(v -> "=" + v),
                Arbitraries.strings().ascii().ofMaxLength(6).map(v -> "=" + v),
                Arbitraries.of("", "", "", "", "=", "=4.1", "=3", "=tcp", "=\"a,b\"", "=\"", "=********", "=a,,b"));
        return Combinators.combine(names, values).as((name, value) -> name + value).list().ofMaxSize(6)
                .map(list -> String.join(",", list));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, options()),
                Tuple.of(2, Arbitraries.strings().all().ofMaxLength(60)),
                Tuple.of(2, Arbitraries.strings().withChars("a=,\"\\ ;%p").ofMaxLength(30)),
                Tuple.of(1, Arbitraries.strings().ascii().ofMinLength(700).ofMaxLength(3000)),
                Tuple.of(1, Arbitraries.just(null)));
    }

    @Property
    void parsingAndPrintingGiveTheTextBack(@ForAll("anything") String text) {
        try {
            MountOptions options = MountOptions.parse(text);
            assertEquals(text == null ? "" : text, options.toString());
            MountOptions rejoined = MountOptions.of(options.list());
            assertEquals(options.list(), MountOptions.parse(rejoined.toString()).list());
        } catch (InvalidMountException e) {
            assertEquals("unclosed-quote", e.code());
        }
    }

    @Property
    void nothingThrowsForAnyInput(@ForAll RepositoryType type, @ForAll("anything") String input,
            @ForAll("anything") String stored, @ForAll long timeout) {
        Assessment assessed = POLICY.assess(type, input, stored, OptionalLong.of(timeout));
        Assessment reviewed = POLICY.review(type, input);
        for (Assessment assessment : Arrays.asList(assessed, reviewed)) {
            assertEquals(assessment.valid(), assessment.errors().isEmpty());
            assertFalse(assessment.maskedOptions() == null || assessment.dryRunWarnings() == null);
            assertEquals(assessment.behaviour().hardMount(), !assessment.behaviour().rpcTimeoutSeconds().isPresent());
        }
        RepositoryAddress.check(type, input);
        NfsDefaults.of(input);
        HardMountPolicy.lookup(input);
        RepositoryType.lookup(input);
    }

    @Property
    void whatIsAcceptedIsAcceptedAgainAndStaysTheSame(@ForAll RepositoryType type, @ForAll("options") String input) {
        Assessment first = POLICY.assess(type, input, NO_TIMEOUT);
        Assume.that(first.valid());
        Assessment second = POLICY.assess(type, first.options().toString(), NO_TIMEOUT);
        assertTrue(second.valid());
        assertEquals(first.options(), second.options());
        assertEquals(first.behaviour().mode(), second.behaviour().mode());
        Assessment reviewed = POLICY.review(type, first.options().toString());
        assertEquals(second.warnings(), reviewed.warnings());
    }

    @Property
    void whatIsShownCanBeSentBack(@ForAll RepositoryType type, @ForAll("options") String input) {
        Assessment first = POLICY.assess(type, input, NO_TIMEOUT);
        Assume.that(first.valid());
        Assessment second =
                POLICY.assess(type, first.maskedOptions(), first.options().toString(), NO_TIMEOUT);
        assertTrue(second.valid(), () -> second.errors().toString());
        assertEquals(first.options(), second.options());
    }

    @Property
    void anNfsMountIsHardOnlyIfSomebodySaidSo(@ForAll("options") String input) {
        Assessment assessment = POLICY.assess(RepositoryType.NFS, input, NO_TIMEOUT);
        if (assessment.valid() && assessment.behaviour().hardMount()) {
            assertTrue(MountOptions.parse(input).has("hard"));
        }
    }

    @Property
    void safeOptionsAreAcceptedAndSafe(@ForAll RepositoryType type, @ForAll("options") String stored) {
        Assessment row = POLICY.review(type, stored);
        assertFalse(row.safeOptions().isPresent() && !row.behaviour().hardMount());
        row.safeOptions().ifPresent(safe -> {
            Assessment fixed = POLICY.assess(type, safe.masked(), stored, NO_TIMEOUT);
            assertTrue(fixed.valid(), () -> fixed.errors().toString());
            assertEquals(safe, fixed.options());
            assertFalse(fixed.behaviour().hardMount());
            assertTrue(fixed.warnings().stream().allMatch(w -> w.code().equals("unknown-option")
                    || w.code().equals("mount-retry-too-long") || w.code().equals("option-without-effect")),
                    () -> fixed.warnings().toString());
        });
    }

    @Property
    void secretsAreNeverShown(@ForAll RepositoryType type, @ForAll("options") String before,
            @ForAll("options") String behind, @ForAll @AlphaChars @NumericChars @StringLength(min = 8, max = 12) String s,
            @ForAll("secretNames") String name, @ForAll("oddTails") String tail) {
        String secret = "Z9" + s;
        Assume.that(!before.contains(secret) && !behind.contains(secret));
        String input = String.join(",", before, name + secret + tail, behind);
        for (Assessment shown : Arrays.asList(POLICY.assess(type, input, NO_TIMEOUT), POLICY.review(type, input))) {
            assertFalse(shown.maskedOptions().contains(secret), shown.maskedOptions());
            assertFalse(shown.errors().toString().contains(secret));
            assertFalse(shown.dryRunWarnings().toString().contains(secret));
        }
    }

    @Provide
    Arbitrary<String> secretNames() {
        return Arbitraries.of("password=", "pass=", "PASS=", "password2=", "secret=", "Secret=", "passwd=", "passwrod=",
                "user=u%", "username=d/u%", "password=\"x,", "password=x,,", "password:", "pass word=");
    }

    @Provide
    Arbitrary<String> oddTails() {
        return Arbitraries.of("", "", "", "\"", "$", " x", ";", "==", ",,x");
    }

    @Provide
    Arbitrary<List<String>> manyOptions() {
        return options().list().ofMinSize(200).ofMaxSize(300);
    }

    /**
     * The two ways in which CloudStack hands options to mount(8) on a host: split by an unquoted expansion in its
     * backup script, and as part of a line for {@code bash -c} in its restore code.
     */
    @Property(tries = 8)
    void whatIsAcceptedReachesMountUnchanged(@ForAll("manyOptions") List<String> inputs)
            throws IOException, InterruptedException {
        List<String> accepted = new ArrayList<>();
        for (String input : inputs) {
            for (RepositoryType type : RepositoryType.values()) {
                Assessment assessment = POLICY.assess(type, input, OptionalLong.of(3600));
                if (assessment.valid()) {
                    accepted.add(assessment.options().toString());
                }
            }
        }
        Path directory = Files.createTempDirectory("options");
        try {
            assertEquals(accepted, throughTheBackupScript(directory, accepted));
            assertEquals(accepted, throughBashC(directory, accepted));
        } finally {
            Files.delete(directory);
        }
    }

    private static List<String> throughTheBackupScript(Path directory, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList("bash", "-c",
                "show() { [ $# -eq 2 ] && [ \"$1\" = -o ] && printf '%s\\n' \"$2\" || printf 'split in %d\\n' $#; }\n"
                        + "for MOUNT_OPTS in \"$@\"; do\n"
                        + "show $([[ ! -z \"${MOUNT_OPTS}\" ]] && echo -o ${MOUNT_OPTS})\n"
                        + "done", "script"));
        command.addAll(options);
        return run(directory, command);
    }

    private static List<String> throughBashC(Path directory, List<String> options)
            throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder(
                "show() { [ $# -eq 2 ] && [ \"$1\" = -o ] && printf '%s\\n' \"$2\" || printf 'split in %d\\n' $#; }\n");
        for (String option : options) {
            lines.append("show -o ").append(option).append('\n');
        }
        return run(directory, Arrays.asList("bash", "-c", lines.toString()));
    }

    private static List<String> run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("seen", ".txt");
        try {
            Process bash = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            bash.getOutputStream().close();
            assertTrue(bash.waitFor(60, TimeUnit.SECONDS));
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
        }
    }
}
