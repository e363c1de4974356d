// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {

    @Test
    void valuesComeBackAsTheyWereBeforeTheyWereWritten() throws UnreadableException {
        StateFile state = StateFile.parse("left=100%25 of /tmp/a b%0Aand=more\nvm=i-2-7-VM\nnew.key=1\n");
        assertEquals("100% of /tmp/a b\nand=more", state.text("left"));
        assertEquals("i-2-7-VM", state.required("vm"));
        assertNull(state.text("phase"));
    }

    @Test
    void numbersAreSecondsOrCounts() throws UnreadableException {
        StateFile state = StateFile.parse("started=12.99\ntimeout=7140\nrunning=true\nquiesce=false\nempty=\n");
        assertEquals(12, state.seconds("started"));
        assertEquals(7140, state.whole("timeout"));
        assertTrue(state.flag("running"));
        assertFalse(state.flag("quiesce"));
        assertNull(state.whole("empty"));
        assertNull(state.seconds("absent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vm", "=x", "VM=x", "a=1\na=2", "a b=1", "a=1\u0000\nb"})
    void aLineOfAnotherFormIsRefused(String text) {
        assertThrows(UnreadableException.class, () -> StateFile.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "0x10", "12 ", "9999999999999999999999", "١٢"})
    void whatIsNoNumberIsNamedWithItsKey(String value) throws UnreadableException {
        StateFile state = StateFile.parse("timeout=" + value);
        UnreadableException whole = assertThrows(UnreadableException.class, () -> state.whole("timeout"));
        UnreadableException seconds = assertThrows(UnreadableException.class, () -> state.seconds("timeout"));
        assertTrue(whole.getMessage().startsWith("timeout is no whole number"), whole.getMessage());
        assertTrue(seconds.getMessage().startsWith("timeout is no number of seconds"), seconds.getMessage());
    }
}
