// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stand-ins for CloudStack's script do to the world outside what the real scripts do. What those did was written
 * down once, in {@code calls.txt} beside each stand-in; {@code -Dnasbackup.real=DIR}, with the real ones in
 * {@code DIR/VERSION/nasbackup.sh}, compares it anew.
 */
@Execution(ExecutionMode.CONCURRENT)
class ScriptLikenessTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scenarios")
    void theStandInDoesWhatTheScriptOfItsVersionDid(String version, ScriptScenario scenario) throws Exception {
        assertEquals(recorded(version, scenario), scenario.run(Repository.script(version), folder));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scenarios")
    @EnabledIfSystemProperty(named = "nasbackup.real", matches = ".+",
            disabledReason = "needs CloudStack's own scripts: -Dnasbackup.real=DIR")
    void theRealScriptStillDoesWhatWasWrittenDown(String version, ScriptScenario scenario) throws Exception {
        Path script = Path.of(System.getProperty("nasbackup.real"), version, "nasbackup.sh");
        assertEquals(recorded(version, scenario), scenario.run(script, folder));
    }

    static Stream<Arguments> scenarios() {
        List<Arguments> cases = new ArrayList<>();
        for (String version : Repository.VERSIONS) {
            ScriptScenario.all().forEach(scenario -> cases.add(Arguments.of(version, scenario)));
        }
        return cases.stream();
    }

    private static String recorded(String version, ScriptScenario scenario) throws IOException {
        String all = Files.readString(recording(version));
        String title = title(scenario);
        int start = all.indexOf(title);
        assertNotEquals(-1, start, "nothing was written down for " + scenario + " of " + version);
        int end = all.indexOf("\n== ", start + title.length());
        return all.substring(start + title.length(), end < 0 ? all.length() : end + 1);
    }

    private static String title(ScriptScenario scenario) {
        return "== " + scenario + "\n";
    }

    private static Path recording(String version) {
        return Repository.TESTS.resolve("nasbackup").resolve(version).resolve("calls.txt");
    }

    /**
     * Writes down anew what the real scripts do.
     *
     * @param args the folder with VERSION/nasbackup.sh
     */
    public static void main(String[] args) throws Exception {
        for (String version : Repository.VERSIONS) {
            StringBuilder all = new StringBuilder();
            for (ScriptScenario scenario : ScriptScenario.all()) {
                Path folder = Files.createTempDirectory("likeness");
                Path script = Path.of(args[0], version, "nasbackup.sh");
                all.append(title(scenario)).append(scenario.run(script, folder));
            }
            Files.writeString(recording(version), all);
        }
    }
}
