// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code leads to an explanation: each has a heading of its own on the documentation page. */
class DocumentationTest {

    private static final Pattern ANCHOR = Pattern.compile("^#{1,6} .*\\{#([a-z0-9-]+)\\}\\s*$", Pattern.MULTILINE);
    /** Codes are written out where a finding is made, and in the faults that findings are made of. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Finding\\.(?:of|error)\\(|new Fault\\(|\\badd\\(|\\berror\\(|[A-Z]\\(|= )\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path root() {
        Path here = Paths.get("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs"))) {
            here = here.getParent();
        }
        return here;
    }

    private static List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        Matcher matcher = ANCHOR.matcher(read(root().resolve("docs/mount-options.md")));
        while (matcher.find()) {
            anchors.add(matcher.group(1));
        }
        return anchors;
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        Path sources = root().resolve("server-plugin/src/main/java/io/nasguard");
        try (Stream<Path> files = Stream.concat(
                Files.walk(sources.resolve("mount")), Files.walk(sources.resolve("repository")))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
                Matcher matcher = CODE.matcher(read(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    @Test
    void everyCodeHasItsHeading() throws IOException {
        Set<String> codes = codesInSources();
        assertTrue(codes.containsAll(List.of("hard-mount", "white-space", "shell-character", "bad-value", "out-of-range",
                "too-long", "bad-address", "unknown-type", "unclosed-quote", "masked-secret", "soft-may-truncate",
                "rpc-timeout-too-long", "option-without-effect", "timeout-out-of-range",
                "timeout-exceeds-management-wait", "options-unreadable", "restore-ignores-options", "empty-name",
                "bad-sort", "bad-page")), codes.toString());
        codes.removeAll(anchors());
        assertEquals(Set.of(), codes, "codes without a heading in docs/mount-options.md");
    }

    @Test
    void whatOthersLinkToIsThere() {
        assertTrue(anchors().containsAll(List.of("mount-options", "backup-timeout", "safe-default", "address", "type",
                "timeout-exceeds-management-wait", "options-unreadable", "restore-ignores-options")));
    }

    @Test
    void noAnchorIsThereTwice() {
        List<String> anchors = anchors();
        assertEquals(anchors.size(), new TreeSet<>(anchors).size(), anchors.toString());
    }

    @Test
    void everyFileSystemOptionThatIsRefusedIsListed() {
        String page = read(root().resolve("docs/mount-options.md"));
        for (RepositoryType type : RepositoryType.values()) {
            for (String name : KnownOptions.names(type)) {
                if (KnownOptions.rule(type, name).orElseThrow().isRefused()) {
                    assertTrue(page.contains("`" + name + "`"), name);
                }
            }
        }
    }
}
