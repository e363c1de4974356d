// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nasguard.signatures.CompiledClasses;
import io.nasguard.signatures.DeclarationCheck;
import io.nasguard.signatures.RecordedSignatures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the sandbox offers under CloudStack's names, the release it is like offers, too: a plugin that runs in the
 * sandbox cannot have leaned on what is not there in production.
 */
class CloudStackNamesTest {

    private static final Path COMMON = Path.of("target", "classes");

    @ParameterizedTest
    @CsvSource({"4.20.0, 4.20.0.0", "4.20.2, 4.20.2.0", "4.21, 4.21.0.0", "4.22, 4.22.0.0-SNAPSHOT"})
    void theReleaseHasWhatTheSandboxOffers(String like, String release) {
        assertEquals(List.of(), DeclarationCheck.ofStandIns(classes(like), RecordedSignatures.of(release)));
    }

    /** As on the class path of the sandbox: what is particular to the version comes first. */
    private static CompiledClasses classes(String like) {
        Path particular = Path.of("target", "like", like, "classes");
        return particular.toFile().exists() ? CompiledClasses.in(particular, COMMON) : CompiledClasses.in(COMMON);
    }
}
