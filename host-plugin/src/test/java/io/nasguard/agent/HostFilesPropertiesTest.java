// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Whatever stands in a file, it is read or refused in the reader's own words; nothing else comes of it. */
class HostFilesPropertiesTest {

    private static final int TRIES = 3000;

    @Property(tries = TRIES)
    void aStateFileIsReadOrRefused(@ForAll("texts") String text) {
        try {
            StateFile state = StateFile.parse(text);
            for (String key : new String[] {"a", "id", "timeout"}) {
                state.text(key);
                state.flag(key);
                state.whole(key);
                state.seconds(key);
            }
        } catch (UnreadableException e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }

    @Property(tries = TRIES)
    void mountinfoIsReadOrRefused(@ForAll("texts") String text) {
        try {
            MountTable table = MountTable.parse(text);
            table.restores().forEach(Mount::mode);
            table.scripts().forEach(Mount::mode);
            table.at("/");
        } catch (UnreadableException e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }

    @Property(tries = TRIES)
    void aProcessIsReadOrPassedOver(@ForAll("texts") String text) {
        ProcessStat.parse(text);
        ProcessStat.parse("1 (x) " + text);
    }

    @Property(tries = TRIES)
    void theKernelsLogIsReadOrPassedOver(@ForAll("texts") String text) {
        KernelLog.parse(text);
    }

    @Property
    void whatTheGuardEscapesIsReadBack(@ForAll @StringLength(max = 80) String value) throws UnreadableException {
        String escaped = value.replace("%", "%25").replace("\n", "%0A");
        StateFile state = StateFile.parse("left=" + escaped + "\n");
        assertEquals(value.isEmpty() ? null : value, state.text("left"));
    }

    @Property
    void aPathIsReadAsTheKernelEscapesIt(@ForAll @StringLength(min = 1, max = 40) String name)
            throws UnreadableException {
        String escaped = name.replace("\\", "\\134").replace(" ", "\\040").replace("\t", "\\011")
                .replace("\n", "\\012");
        assertEquals("/" + name, Mount.parse("1 2 0:9 / /" + escaped + " rw - nfs x rw").mountPoint());
    }

    /** Any text, text in the letters of these files, and lines near their form. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(200);
        Arbitrary<String> near = Arbitraries.strings().withChars("0123456789aid=%. -\\,()\nDS/:").ofMaxLength(120);
        Arbitrary<String> word = Arbitraries.of("1", "25", "0:52", "/", "/tmp/csbackup.aB3xY", "rw,soft", "-", "nfs4",
                "nas:/a", "\\040", "", "shared:1", "(x)", "D", "timeout=1", "id=%4", "a=%00", "1795300000");
        Arbitrary<String> lines = word.list().ofMaxSize(30).map(words -> String.join(" ", words));
        Arbitrary<String> keys = word.list().ofMaxSize(8).map(words -> String.join("\n", words));
        return Arbitraries.oneOf(any, near, lines, keys);
    }
}
