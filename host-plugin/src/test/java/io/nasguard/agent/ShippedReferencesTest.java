// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nasguard.signatures.CompiledClasses;
import io.nasguard.signatures.RecordedSignatures;
import io.nasguard.signatures.ReferenceCheck;
import io.nasguard.signatures.VersionLimits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One jar runs in the agent of every release: each has all that the shipped classes refer to. */
class ShippedReferencesTest {

    @Test
    void everyReleaseHasWhatTheShippedClassesReferTo() {
        CompiledClasses shipped = CompiledClasses.in(Path.of("target", "classes"));
        assertEquals(List.of(), ReferenceCheck.of(shipped, RecordedSignatures.all(), VersionLimits.none()));
    }
}
