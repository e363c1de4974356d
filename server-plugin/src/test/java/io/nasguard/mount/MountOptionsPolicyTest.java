// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MountOptionsPolicyTest {

    private static final OptionalLong NO_TIMEOUT = OptionalLong.empty();
    private static final MountOptionsPolicy POLICY =
            new MountOptionsPolicy(NfsDefaults.FALLBACK, HardMountPolicy.WARN);
    private static final MountOptionsPolicy REJECTING =
            new MountOptionsPolicy(NfsDefaults.FALLBACK, HardMountPolicy.REJECT);

    private static Assessment assess(String type, String input) {
        return POLICY.assess(RepositoryType.parse(type), input, NO_TIMEOUT);
    }

    private static Assessment review(String type, String stored) {
        return POLICY.review(RepositoryType.parse(type), stored);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(f -> f.code() + f.option().map(o -> " " + o).orElse(""))
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingGivenForNfsStoresTheDefault(String input) {
        Assessment assessment = assess("nfs", input);
        assertTrue(assessment.valid());
        assertEquals("soft,timeo=50,retrans=3", assessment.options().toString());
        assertEquals(List.of(), assessment.warnings());
        assertEquals(MountMode.SOFT, assessment.behaviour().mode());
        assertEquals(ModeSource.EXPLICIT, assessment.behaviour().modeSource());
        assertEquals(OptionalLong.of(20), assessment.behaviour().rpcTimeoutSeconds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  | vers=4.1,nconnect=4  | vers=4.1,nconnect=4,soft,timeo=50,retrans=3",
        "nfs  | timeo=100            | timeo=100,soft,retrans=3",
        "nfs  | retrans=5            | retrans=5,soft,timeo=50",
        "nfs  | timeo=100,retrans=5  | timeo=100,retrans=5,soft",
        "nfs  | softreval            | softreval,soft,timeo=50,retrans=3",
        "nfs  | sfot                 | sfot,soft,timeo=50,retrans=3",
        "nfs  | soft                 | soft",
        "nfs  | softerr,timeo=70     | softerr,timeo=70",
        "nfs  | hard                 | hard",
        "nfs4 | nconnect=2           | nconnect=2,soft,timeo=50,retrans=3",
        "cifs | vers=3.0             | vers=3.0",
        "cifs | ''                   | ''",
        "ceph | name=a               | name=a",
        "ceph | ''                   | ''",
    })
    void addsSoftOnlyWhereNfsWouldBeHardByOmission(String type, String input, String stored) {
        Assessment assessment = assess(type, input);
        assertEquals(List.of(), assessment.errors());
        assertEquals(stored, assessment.options().toString());
    }

    @Test
    void timeoutTravelsInTheOptions() {
        Assessment assessment = POLICY.assess(RepositoryType.NFS, null, OptionalLong.of(3600));
        assertEquals("soft,timeo=50,retrans=3,x-nasguard.timeout=3600", assessment.options().toString());
        assertEquals("soft,timeo=50,retrans=3", assessment.maskedOptions());
        assertEquals("x-nasguard.timeout=60",
                POLICY.assess(RepositoryType.CIFS, "", OptionalLong.of(60)).options().toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 59, 604_801, Long.MAX_VALUE})
    void timeoutOutOfRange(long seconds) {
        Assessment assessment = POLICY.assess(RepositoryType.NFS, "soft", OptionalLong.of(seconds));
        assertEquals(List.of("timeout-out-of-range"), codes(assessment.errors()));
        assertEquals("backuptimeout", assessment.errors().get(0).parameter());
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 604_800})
    void timeoutAtTheLimits(long seconds) {
        assertTrue(POLICY.assess(RepositoryType.NFS, "soft", OptionalLong.of(seconds)).valid());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', value = {
        "nfs  | soft, timeo=50        | white-space timeo",
        "nfs  | soft timeo=50         | white-space soft?timeo",
        "nfs  | soft;reboot           | shell-character soft;reboot",
        "nfs  | soft,$(reboot)        | shell-character $(reboot)",
        "nfs  | soft,`reboot`         | shell-character `reboot`",
        "nfs  | soft&                 | shell-character soft&",
        "nfs  | clientaddr=*          | shell-character clientaddr",
        "nfs  | clientaddr=[a]        | shell-character clientaddr",
        "nfs  | clientaddr={a,b}      | shell-character clientaddr;shell-character b}",
        "nfs  | clientaddr=~          | shell-character clientaddr",
        "nfs  | #soft                 | shell-character #soft",
        "nfs  | soft,a'b              | shell-character a'b",
        "nfs  | soft\\                | shell-character soft",
        "nfs  | soft>x                | shell-character soft>x",
        "nfs  | context=\"a,b\"       | shell-character context",
        "nfs  | context=\"a           | unclosed-quote context",
        "nfs  | soft,tîmeo=5          | not-ascii t?meo",
        "nfs  | soft,,timeo=50        | empty-option",
        "nfs  | soft,                 | empty-option",
        "nfs  | =5                    | bad-name ?",
        "nfs  | soft,a:b=5            | bad-name a:b",
        "nfs  | soft,-x               | bad-name -x",
        "nfs  | soft,timeo            | bad-value timeo",
        "nfs  | soft,timeo=           | bad-value timeo",
        "nfs  | soft,timeo=5s         | bad-value timeo",
        "nfs  | soft,timeo=-5         | bad-value timeo",
        "nfs  | soft,timeo=050        | bad-value timeo",
        "nfs  | soft,timeo=0x10       | bad-value timeo",
        "nfs  | soft,timeo=0          | out-of-range timeo",
        "nfs  | soft,timeo=99999999999999999999 | out-of-range timeo",
        "nfs  | soft,retrans=4294967296 | out-of-range retrans",
        "nfs  | soft,nconnect=17      | out-of-range nconnect",
        "nfs  | soft,port=65536       | out-of-range port",
        "nfs  | soft=yes              | bad-value soft",
        "nfs  | soft,vers=5           | bad-value vers",
        "nfs  | soft,proto=sctp       | bad-value proto",
        "nfs  | soft,sec=krb5:rot13   | bad-value sec",
        "nfs  | soft,vers=4.2,udp     | bad-value udp",
        "nfs4 | soft,vers=3           | bad-value vers",
        "nfs4 | soft,proto=udp        | bad-value proto",
        "nfs  | soft,bg               | refused-option bg",
        "nfs  | soft,nofail           | refused-option nofail",
        "nfs  | soft,sloppy           | refused-option sloppy",
        "nfs  | soft,ro               | refused-option ro",
        "nfs  | bind                  | refused-option bind",
        "nfs  | rbind                 | refused-option rbind",
        "nfs  | soft,remount          | refused-option remount",
        "nfs  | move                  | refused-option move",
        "nfs  | loop                  | refused-option loop",
        "nfs  | loop=/dev/loop3       | refused-option loop",
        "nfs  | offset=512            | refused-option offset",
        "nfs  | helper=nfs            | refused-option helper",
        "nfs  | uhelper=x             | refused-option uhelper",
        "nfs  | X-mount.mkdir         | refused-option X-mount.mkdir",
        "nfs  | X-mount.subdir=a      | refused-option X-mount.subdir",
        "nfs  | x-mount.mkdir=0700    | refused-option x-mount.mkdir",
        "nfs  | soft,private          | refused-option private",
        "nfs  | soft,rshared          | refused-option rshared",
        "nfs  | soft,addr=10.0.0.9    | refused-option addr",
        "nfs  | soft,mounthost=other  | refused-option mounthost",
        "nfs  | verity.roothash=1     | refused-option verity.roothash",
        "cifs | sloppy                | refused-option sloppy",
        "cifs | ro                    | refused-option ro",
        "cifs | unc=//a/b             | refused-option unc",
        "cifs | snapshot=1            | refused-option snapshot",
        "cifs | echo_interval=0       | out-of-range echo_interval",
        "cifs | password=a,,b         | empty-option",
        "cifs | password=$x           | shell-character password",
        "ceph | nofail                | refused-option nofail",
        "ceph | secret                | bad-value secret",
        "ceph | ms_mode=plain         | bad-value ms_mode",
        "nfs  | x-nasguard.timeout=60 | guard-option x-nasguard.timeout",
        "nfs  | x-nasguard.foo        | guard-option x-nasguard.foo",
        "cifs | password=********     | masked-secret password",
    })
    void refusedWithTheOptionNamed(String type, String input, String expected) {
        Assessment assessment = assess(type, input);
        assertEquals(List.of(expected.split(";(?=shell-character b)")), codes(assessment.errors()));
        assertFalse(assessment.valid());
        for (Finding error : assessment.errors()) {
            assertEquals("mountopts", error.parameter());
            error.option().ifPresent(option -> assertTrue(error.message().contains(option), error.message()));
        }
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        Assessment assessment = POLICY.assess(RepositoryType.NFS, "bg, timeo=0,nconnect=99,x-nasguard.timeout=1",
                OptionalLong.of(1));
        assertEquals(List.of("timeout-out-of-range", "guard-option x-nasguard.timeout", "refused-option bg",
                "white-space timeo", "out-of-range nconnect"), codes(assessment.errors()));
    }

    @Test
    void controlCharacters() {
        assertEquals(List.of("control-character softx"), codes(assess("nfs", "soft\u0000x").errors()).stream()
                .map(c -> c.replace("?", "")).collect(Collectors.toList()));
        assertEquals("white-space", assess("nfs", "soft\nbg").errors().get(0).code());
    }

    @Test
    void lengthCountsWithWhatIsAdded() {
        String longest = "soft,clientaddr=" + "a".repeat(740 - 16);
        assertTrue(assess("nfs", longest).valid());
        assertEquals(List.of("too-long"), codes(assess("nfs", longest + "a").errors()));
        assertEquals(List.of("too-long"),
                codes(POLICY.assess(RepositoryType.NFS, longest, OptionalLong.of(60)).errors()));
        assertEquals(List.of("too-long"), codes(assess("nfs", "clientaddr=" + "a".repeat(720)).errors()));
        assertFalse(MountOptionsPolicy.fitsColumn("a".repeat(740)).isPresent());
        assertTrue(MountOptionsPolicy.fitsColumn("a".repeat(741)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"nfs,hard", "nfs,'soft,hard'", "nfs4,'hard,timeo=5'", "cifs,hard", "cifs,nosoft"})
    void explicitHardIsKeptUnderWarnAndRefusedUnderReject(String type, String input) {
        Assessment kept = assess(type, input);
        assertTrue(kept.valid());
        assertTrue(kept.behaviour().hardMount());
        assertTrue(kept.warnings().stream()
                .anyMatch(w -> w.code().equals("hard-mount") && w.severity() == Severity.CRITICAL));
        Assessment rejected = REJECTING.assess(RepositoryType.parse(type), input, NO_TIMEOUT);
        assertEquals(List.of("hard-refused hard"), codes(rejected.errors()));
    }

    @ParameterizedTest
    @CsvSource({"nfs,", "nfs,vers=4.1", "nfs,'hard,soft'", "cifs,", "ceph,"})
    void rejectRefusesNothingElse(String type, String input) {
        assertTrue(REJECTING.assess(RepositoryType.parse(type), input, NO_TIMEOUT).valid());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  | soft,timeo=50,retrans=3    | ",
        "nfs  | soft,udp                   | ",
        "nfs  | soft,retry=2               | ",
        "nfs  | soft,timeo=600,retrans=4   | ",
        "cifs | username=u,password=p      | ",
        "nfs  | hard                       | hard-mount hard",
        "ceph | name=a                     | hard-mount",
        "nfs  | soft,timeo=10              | rpc-timeout-too-short timeo",
        "nfs  | soft,retrans=0,timeo=99    | ",
        "nfs  | soft,udp,retrans=0         | rpc-timeout-too-short retrans",
        "cifs | echo_interval=2            | rpc-timeout-too-short echo_interval",
        "nfs  | soft,timeo=600,retrans=5   | rpc-timeout-too-long timeo",
        "nfs  | soft,retrans=5             | rpc-timeout-too-long retrans",
        "cifs | echo_interval=101          | rpc-timeout-too-long echo_interval",
        "nfs  | soft,retry=10000           | mount-retry-too-long retry",
        "nfs  | soft,intr                  | option-without-effect intr",
        "nfs  | soft,_netdev               | option-without-effect _netdev",
        "nfs  | soft,noauto                | option-without-effect noauto",
        "nfs  | soft,user                  | option-without-effect user",
        "nfs  | soft,x-systemd.automount   | option-without-effect x-systemd.automount",
        "nfs  | soft,defaults              | option-without-effect defaults",
        "nfs  | soft,vers=3,nolock         | ",
        "nfs  | soft,vers=4.1,nolock       | option-without-effect nolock",
        "nfs  | soft,vers=3,vers=4.1       | option-without-effect vers",
        "nfs  | soft,proto=tcp,udp         | option-without-effect proto",
        "nfs  | hard,soft                  | option-without-effect hard",
        "cifs | brl                        | option-without-effect brl",
        "cifs | password=a,password=b      | option-without-effect password",
        "cifs | user=u                     | ",
        "nfs  | soft,frobnicate            | unknown-option frobnicate",
        "ceph | soft                       | hard-mount;unknown-option soft",
        "cifs | timeo=50                   | unknown-option timeo",
    })
    void warnings(String type, String input, String expected) {
        Assessment assessment = assess(type, input);
        assertEquals(List.of(), assessment.errors());
        assertEquals(expected == null ? List.of() : List.of(expected.split(";")), codes(assessment.warnings()));
    }

    @ParameterizedTest
    @CsvSource({"sfot,soft", "SOFT,soft", "timeout=5,timeo", "retrains=3,retrans", "nconect=4,nconnect"})
    void unknownOptionNamesTheOneThatWasMeant(String input, String meant) {
        Finding warning = assess("nfs", input).warnings().get(0);
        assertEquals("unknown-option", warning.code());
        assertTrue(warning.message().contains("Did you mean " + meant + "?"), warning.message());
    }

    @Test
    void softIsExplainedInTheDryRunOnly() {
        Assessment soft = assess("nfs", "soft");
        assertEquals(List.of(), soft.warnings());
        assertEquals(List.of("soft-may-truncate soft"), codes(soft.dryRunWarnings()));
        assertEquals(Severity.INFO, soft.dryRunWarnings().get(0).severity());
        Assessment hard = assess("nfs", "hard");
        assertEquals(hard.warnings(), hard.dryRunWarnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  |                                   | soft,timeo=50,retrans=3",
        "nfs  | hard                              | soft,timeo=50,retrans=3",
        "nfs  | vers=4.1,hard,nconnect=4          | vers=4.1,nconnect=4,soft,timeo=50,retrans=3",
        "nfs  | hard,timeo=600,retrans=2          | timeo=600,retrans=2,soft",
        "nfs  | timeo=600,retrans=20              | soft,timeo=50,retrans=3",
        "nfs  | hard,timeo=1,retrans=1            | soft,timeo=50,retrans=3",
        "nfs  | soft,hard,rw                      | rw,soft,timeo=50,retrans=3",
        "nfs  | hard,bg,intr,_netdev,vers=3       | vers=3,soft,timeo=50,retrans=3",
        "nfs  | hard,vers=3,vers=4.1              | vers=4.1,soft,timeo=50,retrans=3",
        "nfs  | hard,timeo=abc                    | soft,timeo=50,retrans=3",
        "nfs  | hard,x-nasguard.timeout=600       | soft,timeo=50,retrans=3",
        "nfs4 | nconnect=2                        | nconnect=2,soft,timeo=50,retrans=3",
        "cifs | username=u,password=p,hard        | username=u,password=p,soft",
        "nfs  | hard, timeo=100                   | timeo=100,soft,retrans=3",
    })
    void safeOptionsKeepWhatTheAdminSet(String type, String stored, String safe) {
        MountOptions offered = review(type, stored).safeOptions().orElseThrow();
        assertEquals(safe, offered.toString());
        Assessment again = assess(type, offered.toString());
        assertEquals(List.of(), again.errors());
        assertEquals(List.of(), again.warnings());
        assertEquals(offered, again.options());
        assertFalse(again.behaviour().hardMount());
        assertFalse(again.safeOptions().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', value = {
        "nfs  | soft", "nfs | softerr,timeo=9000", "cifs | ", "ceph | ", "ceph | name=a", "nfs | context=\"a",
        "nfs  | hard,clientaddr=$x",
    })
    void noSafeOptionsWhereItIsSafeOrCannotBe(String type, String stored) {
        assertFalse(review(type, stored).safeOptions().isPresent());
    }

    @Test
    void storedRowsAreReportedAndNeverRefused() {
        Assessment row = review("nfs", "bg, timeo=50,sloppy");
        assertTrue(row.valid());
        assertEquals(List.of("hard-mount", "refused-option bg", "white-space timeo", "refused-option sloppy"),
                codes(row.warnings()));
        assertTrue(row.behaviour().hardMount());
        assertEquals(List.of("hard-mount"), codes(review("nfs", null).warnings()));
        assertEquals(List.of(), codes(review("nfs", "soft,timeo=50,retrans=3,x-nasguard.timeout=60").warnings()));
    }

    @Test
    void unreadableRowShowsNothing() {
        Assessment row = review("cifs", "password=\"hunter2");
        assertEquals("********", row.maskedOptions());
        assertEquals(List.of("unclosed-quote password"), codes(row.warnings()));
    }

    @Test
    void maskedSecretKeepsItsStoredValue() {
        Assessment assessment = POLICY.assess(RepositoryType.CIFS, "username=u,password=********,vers=3.0",
                "username=u,password=hunter2,x-nasguard.timeout=60", OptionalLong.of(60));
        assertTrue(assessment.valid());
        assertEquals("username=u,password=hunter2,vers=3.0,x-nasguard.timeout=60", assessment.options().toString());
        assertEquals("username=u,password=********,vers=3.0", assessment.maskedOptions());
    }

    @Test
    void maskWithNothingStoredIsRefused() {
        assertEquals(List.of("masked-secret password"),
                codes(POLICY.assess(RepositoryType.CIFS, "password=********", "username=u", NO_TIMEOUT).errors()));
    }

    @Test
    void noMessageHoldsASecret() {
        for (String input : List.of("password=hunter2$", "password=\"hunter2", "password=hunter2,,x", "pass word=hunter2",
                "password:hunter2", "vers=3 password=hunter2", "secret=hunter2;")) {
            for (String type : List.of("nfs", "cifs", "ceph")) {
                Assessment assessment = assess(type, input);
                assertFalse(assessment.errors().toString().contains("hunter2"), input);
                assertFalse(assessment.dryRunWarnings().toString().contains("hunter2"), input);
                assertFalse(assessment.maskedOptions().contains("hunter2"), input);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"softerr,timeo=100,retrans=2", "soft", "soft,vers=4.1,nconnect=4"})
    void settingNamesTheDefault(String setting) {
        NfsDefaults defaults = NfsDefaults.of(setting);
        assertFalse(defaults.isFallback());
        MountOptionsPolicy policy = new MountOptionsPolicy(defaults, HardMountPolicy.WARN);
        assertEquals(setting, policy.assess(RepositoryType.NFS, null, NO_TIMEOUT).options().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hard", "vers=4.1", "timeo=50", "soft, timeo=50", "soft,bg", "soft;reboot",
        "soft,x-nasguard.timeout=60", "soft,timeo=\"", "soft,timeo=0"})
    void badSettingFallsBackAndSaysSo(String setting) {
        NfsDefaults defaults = NfsDefaults.of(setting);
        assertTrue(defaults.isFallback());
        assertTrue(defaults.problem().isPresent());
        assertEquals("soft,timeo=50,retrans=3", defaults.options().toString());
    }

    @Test
    void untouchedSettingIsNoFallback() {
        assertFalse(NfsDefaults.of(null).isFallback());
        assertFalse(NfsDefaults.of(NfsDefaults.FALLBACK_TEXT).isFallback());
    }

    @Test
    void onlyModeAndTimingOfTheDefaultAreAddedBehindOptions() {
        MountOptionsPolicy policy =
                new MountOptionsPolicy(NfsDefaults.of("vers=4.1,softerr,timeo=70"), HardMountPolicy.WARN);
        assertEquals("nconnect=2,softerr,timeo=70",
                policy.assess(RepositoryType.NFS, "nconnect=2", NO_TIMEOUT).options().toString());
    }

    @Test
    void defaultThatType4CannotMountMakesWay() {
        MountOptionsPolicy policy = new MountOptionsPolicy(NfsDefaults.of("soft,vers=3"), HardMountPolicy.WARN);
        assertEquals("soft,timeo=50,retrans=3",
                policy.assess(RepositoryType.NFS4, null, NO_TIMEOUT).options().toString());
    }

    @ParameterizedTest
    @CsvSource({"warn,WARN", "REJECT,REJECT", "' Reject ',REJECT"})
    void hardMountPolicyByName(String setting, HardMountPolicy policy) {
        assertEquals(policy, HardMountPolicy.lookup(setting).orElseThrow());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "deny")
    void otherHardMountPolicies(String setting) {
        assertFalse(HardMountPolicy.lookup(setting).isPresent());
    }
}
