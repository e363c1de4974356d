// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A list of signatures as text: one paragraph per class.
 *
 * <p>A class is a line {@code NAME KIND MODIFIERS extends SUPERCLASS [implements A,B]}; a line for each member follows,
 * indented by a tab. Any other line continues a string constant with a line break in it.
 */
final class SignatureList {

    private static final Pattern CLASS_LINE = Pattern.compile("([\\w/$-]+) (?:class|interface|enum|annotation) .*");

    private final SortedMap<String, String> paragraphs;

    private SignatureList(SortedMap<String, String> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** Reads a list from a file, a compressed one where the name ends in {@code .gz}. */
    static SignatureList read(Path file) {
        try (InputStream raw = new FileInputStream(file.toFile());
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static SignatureList read(InputStream in) throws IOException {
        SortedMap<String, String> paragraphs = new TreeMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder paragraph = new StringBuilder();
        String name = null;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            Matcher classLine = CLASS_LINE.matcher(line);
            if (classLine.matches()) {
                keep(paragraphs, name, paragraph);
                name = classLine.group(1);
            }
            paragraph.append(line).append('\n');
        }
        keep(paragraphs, name, paragraph);
        return new SignatureList(paragraphs);
    }

    private static void keep(SortedMap<String, String> paragraphs, String name, StringBuilder paragraph) {
        if (name != null) {
            paragraphs.put(name, paragraph.toString());
        }
        paragraph.setLength(0);
    }

    /** The text of a class, its members included. */
    Optional<String> paragraph(String className) {
        return Optional.ofNullable(paragraphs.get(className));
    }
}
