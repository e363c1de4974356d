// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the lists {@code warnings} and {@code errors} of an answer. */
final class Findings {

    static final String RESTORE_IGNORES_OPTIONS = "restore-ignores-options";

    private Findings() {
    }

    /** The codes of a list of findings, in its order. */
    static List<String> codes(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false).map(finding -> finding.path("code").asText()).toList();
    }

    /** The codes of all warnings but the one that every repository of CloudStack 4.20.0 has. */
    static List<String> warnings(JsonNode repository) {
        return codes(repository.path("warnings")).stream().filter(code -> !code.equals(RESTORE_IGNORES_OPTIONS)).toList();
    }

    /** The finding of that code, which must be there. */
    static JsonNode find(JsonNode findings, String code) {
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.path("code").asText().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + findings));
    }
}
