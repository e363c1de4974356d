// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Cuts the part that the project needs out of the full signature lists: every class under CloudStack's names that the
 * project defines, with all its ancestors. {@code bin/cut-signatures} runs it.
 */
public final class CutSignatures {

    private CutSignatures() {
    }

    /**
     * Writes a list per release.
     *
     * @param args the folder of the full lists ({@code VERSION.txt.gz}), the folder to write to, and the folders of
     *     class files whose CloudStack names are needed
     * @throws IOException where a list cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: CutSignatures FULL_LISTS OUTPUT CLASS_FOLDER...");
        }
        SortedSet<String> names = new TreeSet<>();
        Arrays.stream(args).skip(2).map(Path::of).map(CompiledClasses::in).forEach(classes -> classes.all().stream()
                .map(ClassShape::name)
                .filter(CloudStackNames::contains)
                .forEach(names::add));
        Files.createDirectories(Path.of(args[1]));
        for (String version : RecordedSignatures.VERSIONS) {
            SignatureList full = SignatureList.read(Path.of(args[0], version + ".txt.gz"));
            Path part = Path.of(args[1], version + ".txt");
            Files.writeString(part, cut(full, names), StandardCharsets.UTF_8);
            System.out.println(part);
        }
    }

    private static String cut(SignatureList full, SortedSet<String> names) {
        SortedSet<String> needed = new TreeSet<>();
        names.forEach(name -> addWithAncestors(full, name, needed));
        StringBuilder part = new StringBuilder();
        needed.forEach(name -> full.paragraph(name).ifPresent(part::append));
        return part.toString();
    }

    private static void addWithAncestors(SignatureList full, String name, SortedSet<String> needed) {
        if (full.paragraph(name).isPresent() && needed.add(name)) {
            full.paragraph(name)
                    .map(SignatureParser::parse)
                    .ifPresent(shape -> shape.parents().forEach(parent -> addWithAncestors(full, parent, needed)));
        }
    }
}
