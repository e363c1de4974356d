// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused: code 431, the option named, and nothing changed; by an addition, by an update, and foretold by the dry
 * run with the same reason.
 */
class RefusalContract extends Contract {

    private static final String NONE = null;

    static Stream<Arguments> options() {
        return Stream.of(
                // type, options, code, option
                // What reaches a host unquoted.
                arguments("nfs", "soft,timeo=50 retrans=3", "white-space", "timeo"),
                arguments("nfs", " soft", "white-space", "soft"),
                arguments("nfs", "soft ", "white-space", "soft?"),
                arguments("nfs", "soft,context=a\\ b", "shell-character", "context"),
                arguments("nfs", "soft,context=\"a", "unclosed-quote", "context"),
                arguments("nfs", "soft,context=\"a,b\"", "shell-character", "context"),
                arguments("nfs", "soft,context=a'b", "shell-character", "context"),
                arguments("nfs", "soft,context=$(id)", "shell-character", "context"),
                arguments("nfs", "soft,context=`id`", "shell-character", "context"),
                arguments("nfs", "soft;reboot", "shell-character", "soft;reboot"),
                arguments("nfs", "soft,context=a|b", "shell-character", "context"),
                arguments("nfs", "soft,context=a&b", "shell-character", "context"),
                arguments("nfs", "soft,context=a>b", "shell-character", "context"),
                arguments("nfs", "soft,context=a<b", "shell-character", "context"),
                arguments("nfs", "soft,context=a\\b", "shell-character", "context"),
                arguments("nfs", "soft,context=a*", "shell-character", "context"),
                arguments("nfs", "soft,context=a?", "shell-character", "context"),
                arguments("nfs", "soft,context=[a]", "shell-character", "context"),
                arguments("nfs", "soft,context={a,b}", "shell-character", "context"),
                arguments("nfs", "soft,context=~root", "shell-character", "context"),
                arguments("nfs", "soft,context=#a", "shell-character", "context"),
                arguments("nfs", "soft,context=a!b", "shell-character", "context"),
                arguments("nfs", "soft,context=(a)", "shell-character", "context"),
                arguments("nfs", "s\u00f6ft", "not-ascii", "s?ft"),
                arguments("nfs", "soft,context=\u202e", "not-ascii", "context"),
                arguments("nfs", "soft,context=\u00a0", "not-ascii", "context"),
                // Of the wrong form or out of range.
                arguments("nfs", "soft,timeo=0", "out-of-range", "timeo"),
                arguments("nfs", "soft,timeo=-1", "bad-value", "timeo"),
                arguments("nfs", "soft,timeo=5s", "bad-value", "timeo"),
                arguments("nfs", "soft,timeo=", "bad-value", "timeo"),
                arguments("nfs", "soft,timeo", "bad-value", "timeo"),
                arguments("nfs", "soft,retrans=99999999999", "out-of-range", "retrans"),
                arguments("nfs", "soft,nconnect=17", "out-of-range", "nconnect"),
                arguments("nfs", "soft,port=65536", "out-of-range", "port"),
                arguments("nfs", "soft,vers=5", "bad-value", "vers"),
                arguments("nfs", "soft,proto=sctp", "bad-value", "proto"),
                arguments("nfs", "soft=yes", "bad-value", "soft"),
                arguments("nfs4", "soft,vers=3", "bad-value", "vers"),
                arguments("cifs", "echo_interval=601", "out-of-range", "echo_interval"),
                arguments("cifs", "vers=9", "bad-value", "vers"),
                arguments("ceph", "ms_mode=fast", "bad-value", "ms_mode"),
                arguments("nfs", "soft,=5", "bad-name", "?"),
                arguments("nfs", "soft,,timeo=50", "empty-option", NONE),
                arguments("nfs", "soft,", "empty-option", NONE),
                // Another mount, or a useless one.
                arguments("nfs", "soft,bind", "refused-option", "bind"),
                arguments("nfs", "soft,rbind", "refused-option", "rbind"),
                arguments("nfs", "soft,remount", "refused-option", "remount"),
                arguments("nfs", "soft,move", "refused-option", "move"),
                arguments("nfs", "soft,ro", "refused-option", "ro"),
                arguments("cifs", "ro", "refused-option", "ro"),
                arguments("ceph", "ro", "refused-option", "ro"),
                arguments("nfs", "soft,loop", "refused-option", "loop"),
                arguments("nfs", "soft,loop=/dev/loop0", "refused-option", "loop"),
                arguments("nfs", "soft,helper=local", "refused-option", "helper"),
                arguments("nfs", "soft,uhelper=udisks2", "refused-option", "uhelper"),
                arguments("nfs", "soft,X-mount.mkdir", "refused-option", "X-mount.mkdir"),
                arguments("nfs", "soft,X-mount.subdir=/etc", "refused-option", "X-mount.subdir"),
                arguments("nfs", "soft,x-mount.mkdir=0700", "refused-option", "x-mount.mkdir"),
                arguments("nfs", "soft,shared", "refused-option", "shared"),
                arguments("nfs", "soft,rslave", "refused-option", "rslave"),
                arguments("nfs", "soft,private", "refused-option", "private"),
                arguments("nfs", "soft,unbindable", "refused-option", "unbindable"),
                arguments("nfs", "soft,addr=10.0.0.1", "refused-option", "addr"),
                arguments("cifs", "prefixpath=other", "refused-option", "prefixpath"),
                // What hides mistakes, or lets mount(8) succeed without the share.
                arguments("nfs", "soft,sloppy", "refused-option", "sloppy"),
                arguments("cifs", "sloppy", "refused-option", "sloppy"),
                arguments("nfs", "soft,bg", "refused-option", "bg"),
                arguments("nfs", "soft,nofail", "refused-option", "nofail"),
                // Ours, and a mask that stands for nothing.
                arguments("nfs", "soft,x-nasguard.timeout=600", "guard-option", "x-nasguard.timeout"),
                arguments("nfs", "x-nasguard.anything", "guard-option", "x-nasguard.anything"),
                arguments("cifs", "password=********", "masked-secret", "password"),
                // More than fits the column as encrypted.
                arguments("nfs", "soft,context=" + "a".repeat(728), "too-long", NONE),
                arguments("nfs", "soft,context=" + "a".repeat(5000), "too-long", NONE));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("options")
    void anAdditionIsRefused(String type, String options, String code, String option) {
        String refusal = repositories.tryToAdd("type", type, "address", address(type), "mountopts", options).refusal();

        assertNamed(refusal, "mountopts", option);
        assertEquals(List.of(), repositories.list(), "nothing is added");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("options")
    void anUpdateIsRefusedAndTheRowStays(String type, String options, String code, String option) {
        JsonNode before = repositories.add("type", type, "address", address(type));
        String row = row(before);

        String refusal = repositories.tryToUpdate(before, "mountopts", options).refusal();

        assertNamed(refusal, "mountopts", option);
        assertEquals(before, repositories.read(before));
        assertEquals(row, row(before), "not a byte of the column changed");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("options")
    void theDryRunSaysWhy(String type, String options, String code, String option) {
        JsonNode plan = api.call("validateBackupMountOptions", "type", type, "mountopts", options).ok()
                .path("mountoptionsvalidation");

        assertFalse(plan.path("valid").asBoolean(true));
        JsonNode error = Findings.find(plan.path("errors"), code);
        assertEquals(option == null ? "" : option, error.path("option").asText());
        assertEquals("mountopts", error.path("parameter").asText());
        assertEquals("critical", error.path("severity").asText());
    }

    /** CloudStack itself refuses them, for any parameter, before a command sees them. */
    @ParameterizedTest
    @MethodSource("controlCharacters")
    void controlCharactersAreRefused(String options) {
        JsonNode before = repositories.add();

        String refusal = repositories.tryToUpdate(before, "mountopts", options).refusal();

        assertTrue(refusal.contains("mountopts"), refusal);
        assertEquals(before, repositories.read(before));
    }

    static Stream<String> controlCharacters() {
        return Stream.of("soft\u0000", "soft,\u0007timeo=50", "soft,\u001b[31m", "soft\u007f");
    }

    @ParameterizedTest
    @MethodSource("lineBreaks")
    void lineBreaksAreRefused(String options) {
        JsonNode before = repositories.add();

        String refusal = repositories.tryToUpdate(before, "mountopts", options).refusal();

        assertTrue(refusal.contains("mountopts"), refusal);
        assertEquals(before, repositories.read(before));
    }

    static Stream<String> lineBreaks() {
        return Stream.of("soft\nreboot", "soft\r\ntimeo=50", "soft\ttimeo=50", "soft\u0085", "soft\u2028hard");
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("nfs", "/export/backup"),
                arguments("nfs", "nas"),
                arguments("nfs", "nas:export"),
                arguments("nfs", "nas:/a b"),
                arguments("nfs", "nas:/$(reboot)"),
                arguments("nfs", "nas:/a;reboot"),
                arguments("nfs", "nas:/`id`"),
                arguments("nfs", "nas:/a|b"),
                arguments("nfs", "nas:/a'b"),
                arguments("nfs", "nas:/\u00fc"),
                arguments("nfs", "-o:/bind"),
                arguments("nfs", "//nas/share"),
                arguments("nfs", "nas:/" + "a".repeat(1020)),
                arguments("cifs", "nas:/share"),
                arguments("cifs", "\\\\nas\\share"),
                arguments("cifs", "//nas"),
                arguments("ceph", "/backup"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("addresses")
    void anAddressThatIsNoneIsRefused(String type, String address) {
        JsonNode before = repositories.add("type", type, "address", address(type));

        assertNamed(repositories.tryToAdd("type", type, "address", address).refusal(), "address", NONE);
        assertNamed(repositories.tryToUpdate(before, "address", address).refusal(), "address", NONE);

        assertEquals(List.of(before), repositories.list());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeThatIsNoneIsRefused(String type) {
        assertNamed(repositories.tryToAdd("type", type).refusal(), "type", NONE);
        assertEquals(List.of(), repositories.list());
    }

    static Stream<String> types() {
        return Stream.of("ntfs", "ext4", "nfs cifs", "nfs;reboot", "fuse.sshfs", "nfs3", "none");
    }

    private static void assertNamed(String refusal, String parameter, String option) {
        assertTrue(refusal.contains(parameter), refusal);
        if (option != null) {
            assertTrue(refusal.contains("option " + option), refusal);
        }
    }

    private String row(JsonNode repository) {
        return server.database().map(database -> database.mountOptions(repository.path("id").asText())).orElse(null);
    }

    private static String address(String type) {
        return type.equals("cifs") ? "//10.9.9.9/b" : "10.9.9.9:/b";
    }
}
