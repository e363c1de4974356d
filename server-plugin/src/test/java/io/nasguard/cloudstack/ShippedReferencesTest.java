// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nasguard.signatures.CompiledClasses;
import io.nasguard.signatures.RecordedSignatures;
import io.nasguard.signatures.ReferenceCheck;
import io.nasguard.signatures.VersionLimits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One jar runs on every release: each has all that the shipped classes and bean files refer to. */
class ShippedReferencesTest {

    /** Classes and references that some releases never get to; none so far. */
    private static final VersionLimits LIMITS = VersionLimits.none();

    @Test
    void everyReleaseHasWhatTheShippedClassesReferTo() {
        CompiledClasses shipped = CompiledClasses.in(Path.of("target", "classes"));
        assertEquals(List.of(), ReferenceCheck.of(shipped, RecordedSignatures.all(), LIMITS));
    }
}
