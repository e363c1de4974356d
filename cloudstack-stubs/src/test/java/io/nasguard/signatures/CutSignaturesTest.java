// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutSignaturesTest {

    private static final String NEEDED = "com/cloud/A class public extends com/cloud/B implements com/cloud/C\n"
            + "\tmethod public run()V\n"
            + "com/cloud/B class public extends java/lang/Object\n"
            + "com/cloud/C interface public abstract extends java/lang/Object\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFullLists() throws IOException {
        String full = NEEDED + "com/cloud/D class public extends com/cloud/A\n";
        for (String version : RecordedSignatures.VERSIONS) {
            try (OutputStream out = new GZIPOutputStream(
                    Files.newOutputStream(folder.resolve(version + ".txt.gz")))) {
                out.write(full.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatTheProjectDefinesIsKeptWithItsAncestors() throws IOException {
        Path classes = folder.resolve("classes");
        ClassFile.of("com/cloud/A", "java/lang/Object").writeTo(classes);
        ClassFile.of("io/nasguard/Own", "java/lang/Object").writeTo(classes);
        cut(classes);
        assertEquals(NEEDED, Files.readString(folder.resolve("part/4.21.0.0.txt")));
    }

    @Test
    void aFolderWithoutClassesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> cut(folder.resolve("not-compiled")));
    }

    private void cut(Path classes) throws IOException {
        CutSignatures.main(
                new String[] {folder.toString(), folder.resolve("part").toString(), classes.toString()});
    }
}
