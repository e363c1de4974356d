// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stubs say nothing that one of the real releases does not. */
class StubsTest {

    private static final CompiledClasses STUBS = CompiledClasses.in(Path.of("target", "classes"));

    static Stream<RecordedSignatures> releases() {
        return RecordedSignatures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyStubFitsTheRelease(RecordedSignatures release) {
        assertEquals(List.of(), DeclarationCheck.ofStubs(STUBS, release));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void noStubRefersToWhatTheReleaseLacks(RecordedSignatures release) {
        STUBS.all().stream()
                .flatMap(stub -> ReferenceReader.read(STUBS.file(stub.name())).stream())
                .filter(reference -> CloudStackNames.contains(reference.owner()))
                .forEach(reference -> assertTrue(release.find(reference.owner()).isPresent(), reference.toString()));
    }

    @Test
    void nothingButStubsAndTheirOneBodyIsInTheJar() {
        assertTrue(STUBS.all().stream().allMatch(stub -> CloudStackNames.contains(stub.name())
                || stub.name().equals("io/nasguard/stubs/Stub")));
    }
}
