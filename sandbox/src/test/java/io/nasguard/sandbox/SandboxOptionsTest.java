// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxOptionsTest {

    @Test
    void whatIsNotGivenHasADefault() {
        SandboxOptions options = SandboxOptions.parse(List.of());

        assertEquals(8080, options.port());
        assertTrue(options.encryption());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 65536", "--nonsense", "--like 4.19", "--data a --db-url b"})
    void aMistakeIsNamed(String arguments) {
        List<String> list = List.of(arguments.split(" "));

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> SandboxOptions.parse(list));

        assertTrue(refusal.getMessage().startsWith(list.get(0)), refusal.getMessage());
    }
}
