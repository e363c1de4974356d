// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MountOptionsTest {

    private static List<String> split(String text) {
        return MountOptions.parse(text).list().stream().map(MountOption::text).collect(Collectors.toList());
    }

    @Test
    void nothingIsNoOptions() {
        assertTrue(MountOptions.parse(null).isEmpty());
        assertTrue(MountOptions.parse("").isEmpty());
        assertEquals("", MountOptions.parse(null).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "soft,timeo=50            | soft;timeo=50",
        "soft,,timeo=50,          | soft;timeo=50",
        ",soft                    | soft",
        "context=\"a,b\",soft     | context=\"a,b\";soft",
        "x=\"a\\\",b\",soft       | x=\"a\\\",b\";soft",
        "a\\,b,soft               | a\\,b;soft",
        "a=b=c                    | a=b=c",
        "password=a,,b,vers=3.0   | password=a,,b;vers=3.0",
        "timeo=50,,soft           | timeo=50;soft",
    })
    void splitsAsMountDoes(String text, String options) {
        assertEquals(List.of(options.split(";")), split(text));
        assertEquals(text, MountOptions.parse(text).toString());
    }

    @Test
    void nameEndsAtTheFirstEqualsSign() {
        MountOption option = MountOptions.parse("secret=AQ==").list().get(0);
        assertEquals("secret", option.name());
        assertEquals("AQ==", option.value().orElseThrow());
        assertEquals("", MountOptions.parse("timeo=").list().get(0).value().orElseThrow());
        assertFalse(MountOptions.parse("soft").list().get(0).value().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "soft,context=\"a,b", "a=\"b\"c\"", "x=\"a\\\""})
    void quoteThatDoesNotCloseIsItsOwnError(String text) {
        InvalidMountException e = assertThrows(InvalidMountException.class, () -> MountOptions.parse(text));
        assertEquals("unclosed-quote", e.code());
        assertEquals("mountopts", e.parameter());
    }

    @Test
    void laterOfTwoCountsAndCaseMatters() {
        MountOptions options = MountOptions.parse("timeo=1,TIMEO=2,timeo=3");
        assertEquals("timeo=3", options.last("timeo").orElseThrow().text());
        assertEquals("TIMEO=2", options.last("TIMEO").orElseThrow().text());
        assertFalse(options.has("Timeo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "username=u,password=hunter2           | username=u,password=********",
        "PASSWORD=hunter2                      | PASSWORD=********",
        "pass=hunter2,pass=hunter2             | pass=********,pass=********",
        "password=a,,hunter2,soft              | password=********,soft",
        "password=\"a,hunter2\",soft           | password=********,soft",
        "password=                             | password=********",
        "passwrod=hunter2                      | passwrod=********",
        "password2=hunter2                     | password2=********",
        "password:hunter2                      | password********",
        "password:hunter2=x                    | password********",
        "pass word=hunter2                     | pass********",
        "comment=\"a,password=\"b,hunter2,c  | comment=\"a,password=********",
        "name=admin,secret=hunter2==           | name=admin,secret=********",
        "user=DOM/u%hunter2                    | user=DOM/u%********",
        "vers=3.0 password=hunter2             | vers=3.0 password=********",
        "secretfile=/etc/ceph/a.secret         | secretfile=/etc/ceph/a.secret",
        "credentials=/etc/nas/smbpasswords      | credentials=/etc/nas/smbpasswords",
        "soft,timeo=50                         | soft,timeo=50",
    })
    void masksSecrets(String text, String masked) {
        assertEquals(masked, MountOptions.parse(text).masked());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "username=u,password=new     | username=u,password=old           | username=u,password=new",
        "password=********,vers=3.0  | username=u,password=old           | password=old,vers=3.0",
        "password=********           | password=a,,b                     | password=a,,b",
        "pass=********,pass=******** | pass=one,pass=two                 | pass=one,pass=two",
        "user=d/u%********           | user=d/u%old                      | user=d/u%old",
        "foo=********                | foo=old                           | foo=********",
    })
    void maskedSecretsGetTheirStoredValue(String sent, String stored, String meant) {
        assertEquals(meant, MountOptions.parse(sent).withSecretsFrom(MountOptions.parse(stored)).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "password=********   | username=u",
        "password=********   | pass=old",
        "user=other%******** | user=u%old",
    })
    void maskWithoutStoredValueIsAnErrorThatNamesTheOption(String sent, String stored) {
        MountOptions options = MountOptions.parse(sent);
        MountOptions known = MountOptions.parse(stored);
        InvalidMountException e = assertThrows(InvalidMountException.class, () -> options.withSecretsFrom(known));
        assertEquals("masked-secret", e.code());
        assertTrue(e.getMessage().contains(options.list().get(0).name()));
        assertFalse(e.getMessage().contains("old"));
    }

    @Test
    void carriesTheBackupTimeout() {
        MountOptions options = MountOptions.parse("soft,x-nasguard.timeout=300,timeo=50");
        assertEquals(OptionalLong.of(300), options.guardTimeout());
        assertEquals("soft,timeo=50", options.withoutGuardOptions().toString());
        assertEquals("soft,timeo=50,x-nasguard.timeout=60", options.withGuardTimeout(OptionalLong.of(60)).toString());
        assertEquals("soft,timeo=50", options.withGuardTimeout(OptionalLong.empty()).toString());
        assertEquals("x-nasguard.timeout=60", MountOptions.EMPTY.withGuardTimeout(OptionalLong.of(60)).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-nasguard.timeout", "x-nasguard.timeout=", "x-nasguard.timeout=59",
        "x-nasguard.timeout=604801", "x-nasguard.timeout=060", "x-nasguard.timeout=99999999999999999999"})
    void badStoredTimeoutCountsAsNone(String text) {
        assertEquals(OptionalLong.empty(), MountOptions.parse(text).guardTimeout());
    }

    @Test
    void optionNeverPrintsItsValue() {
        assertEquals("password", MountOptions.parse("password=hunter2").list().get(0).toString());
    }
}
