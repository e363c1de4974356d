// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureParserTest {

    @Test
    void aClassWithItsMembers() throws IOException {
        ClassShape shape = parse("com/cloud/Shape",
                "com/cloud/Shape class public abstract extends com/cloud/Base implements com/cloud/A,com/cloud/B",
                "\tfield public static final LIMIT J = 2",
                "\tmethod protected final run(ILjava/lang/String;)[J throws java/io/IOException,com/cloud/Refused");
        assertEquals("class", shape.kind());
        assertTrue(shape.isAbstract());
        assertEquals("com/cloud/Base", shape.parents().get(0));
        assertEquals(Set.of("com/cloud/Base", "com/cloud/A", "com/cloud/B"), Set.copyOf(shape.parents()));
        Member limit = shape.member("LIMIT", "J").orElseThrow();
        assertEquals(Optional.of("2"), limit.constant());
        assertTrue(limit.isPublic() && limit.isStatic() && limit.isFinal());
        Member run = shape.member("run", "(ILjava/lang/String;)[J").orElseThrow();
        assertEquals(Set.of("java/io/IOException", "com/cloud/Refused"), run.exceptions());
        assertTrue(run.isProtected() && run.isFinal());
    }

    @Test
    void anInterfaceMethodIsAbstractWhereTheListSaysSo() throws IOException {
        ClassShape shape = parse("com/cloud/Named", "com/cloud/Named interface public abstract extends java/lang/Object",
                "\tmethod public abstract name()V",
                "\tmethod public title()V");
        assertTrue(shape.member("name", "()V").orElseThrow().isAbstract());
        assertFalse(shape.member("title", "()V").orElseThrow().isAbstract());
    }

    @Test
    void aStringConstantKeepsItsLineBreaks() throws IOException {
        ClassShape shape = parse("com/cloud/Sql", "com/cloud/Sql class public extends java/lang/Object",
                "\tfield public static final QUERY Ljava/lang/String; = \"SELECT a = b",
                "\t  FROM field \"",
                "\tmethod public <init>()V");
        assertEquals(Optional.of("\"SELECT a = b\n\t  FROM field \""),
                shape.member("QUERY", "Ljava/lang/String;").orElseThrow().constant());
        assertEquals(2, shape.members().size());
    }

    @Test
    void aLineThatIsNotOfTheFormatIsNamed() {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> parse("com/cloud/Shape",
                "com/cloud/Shape class public extends java/lang/Object", "\tmethod publik run()V"));
        assertTrue(error.getMessage().contains("publik"), error.getMessage());
    }

    @Test
    void everyReleaseIsRecorded() {
        assertEquals(4, RecordedSignatures.all().size());
        assertThrows(IllegalArgumentException.class, () -> RecordedSignatures.of("4.19.0.0"));
    }

    private static ClassShape parse(String name, String... lines) throws IOException {
        byte[] text = (String.join("\n", List.of(lines)) + "\n").getBytes(StandardCharsets.UTF_8);
        return SignatureParser.parse(
                SignatureList.read(new ByteArrayInputStream(text)).paragraph(name).orElseThrow());
    }
}
