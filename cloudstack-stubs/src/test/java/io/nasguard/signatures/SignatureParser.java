// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;

/** Turns a paragraph of a {@link SignatureList} into a class. */
final class SignatureParser {

    /** Not each line break: a string constant may hold some. */
    private static final Pattern MEMBER_START = Pattern.compile("\n\t(?=(?:field|method) )");
    private static final Pattern CLASS = Pattern.compile(
            "(?<name>\\S+) (?<kind>class|interface|enum|annotation) (?<modifiers>(?:[a-z]+ )*)"
                    + "extends (?<superclass>\\S+)(?: implements (?<interfaces>\\S+))?");
    private static final Pattern FIELD = Pattern.compile(
            "field (?<modifiers>(?:[a-z]+ )*)(?<name>[^ ]+) (?<descriptor>[^ ]+)(?: = (?<constant>.*))?",
            Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "method (?<modifiers>(?:[a-z]+ )*)(?<name>[^ (]+)(?<descriptor>\\([^ ]+)(?: throws (?<exceptions>\\S+))?");

    private static final Map<String, Integer> FLAGS = Map.of(
            "public", Opcodes.ACC_PUBLIC,
            "protected", Opcodes.ACC_PROTECTED,
            "static", Opcodes.ACC_STATIC,
            "final", Opcodes.ACC_FINAL,
            "abstract", Opcodes.ACC_ABSTRACT,
            "class", 0,
            "interface", Opcodes.ACC_INTERFACE,
            "enum", Opcodes.ACC_ENUM,
            "annotation", Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION);

    private SignatureParser() {
    }

    static ClassShape parse(String paragraph) {
        String[] lines = MEMBER_START.split(paragraph.substring(0, paragraph.length() - 1));
        Matcher head = match(CLASS, lines[0]);
        List<Member> members = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            members.add(line.startsWith("field ") ? field(line) : method(line));
        }
        return new ClassShape(head.group("name"), flags(head.group("kind") + " " + head.group("modifiers")),
                head.group("superclass"), List.copyOf(names(head.group("interfaces"))), members);
    }

    private static Member field(String line) {
        Matcher field = match(FIELD, line);
        return Member.field(field.group("name"), field.group("descriptor"), flags(field.group("modifiers")),
                field.group("constant"));
    }

    private static Member method(String line) {
        Matcher method = match(METHOD, line);
        return Member.method(method.group("name"), method.group("descriptor"), flags(method.group("modifiers")),
                names(method.group("exceptions")));
    }

    private static Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is no line of a signature list: " + line);
        }
        return matcher;
    }

    private static Set<String> names(String commaSeparated) {
        return commaSeparated == null ? Set.of() : Set.of(commaSeparated.split(","));
    }

    private static int flags(String words) {
        int flags = 0;
        for (String word : words.split(" ")) {
            flags |= word.isEmpty() ? 0 : flag(word);
        }
        return flags;
    }

    private static int flag(String word) {
        Integer flag = FLAGS.get(word);
        if (flag == null) {
            throw new IllegalArgumentException("A signature list has the unknown modifier " + word);
        }
        return flag;
    }
}
