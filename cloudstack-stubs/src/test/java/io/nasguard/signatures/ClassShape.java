// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** What a class shows to others: its kind, its ancestors and its members, without code. Names are internal ones. */
public final class ClassShape {

    private final String name;
    private final int access;
    private final String superclass;
    private final List<String> interfaces;
    private final List<Member> members;

    ClassShape(String name, int access, String superclass, List<String> interfaces, List<Member> members) {
        this.name = name;
        this.access = access;
        this.superclass = superclass;
        this.interfaces = List.copyOf(interfaces);
        this.members = List.copyOf(members);
    }

    /** The internal name, with slashes and, for a nested class, dollar signs. */
    public String name() {
        return name;
    }

    /** The members, in the order of their source. */
    public List<Member> members() {
        return members;
    }

    /** Superclass and interfaces. */
    public List<String> parents() {
        List<String> parents = new ArrayList<>(interfaces);
        superclass().ifPresent(parent -> parents.add(0, parent));
        return parents;
    }

    Optional<String> superclass() {
        return Optional.ofNullable(superclass);
    }

    List<String> interfaces() {
        return interfaces;
    }

    Optional<Member> member(String memberName, String descriptor) {
        return members.stream()
                .filter(member -> member.name().equals(memberName) && member.descriptor().equals(descriptor))
                .findFirst();
    }

    Stream<Member> membersNamed(String memberName, boolean method) {
        return members.stream()
                .filter(member -> member.name().equals(memberName) && member.isMethod() == method);
    }

    /** The members of this name, for a message that says what there is in place of what was looked for. */
    String offer(String memberName, boolean method) {
        String offer = membersNamed(memberName, method).map(Member::toString).collect(Collectors.joining(", "));
        return offer.isEmpty() ? "" : "; there is " + offer;
    }

    /** {@code class}, {@code interface}, {@code enum} or {@code annotation}. */
    public String kind() {
        if (has(Opcodes.ACC_ANNOTATION)) {
            return "annotation";
        }
        if (has(Opcodes.ACC_ENUM)) {
            return "enum";
        }
        return isInterface() ? "interface" : "class";
    }

    boolean isInterface() {
        return has(Opcodes.ACC_INTERFACE);
    }

    boolean isPublic() {
        return has(Opcodes.ACC_PUBLIC);
    }

    boolean isAbstract() {
        return has(Opcodes.ACC_ABSTRACT);
    }

    boolean isFinal() {
        return has(Opcodes.ACC_FINAL);
    }

    private boolean has(int flag) {
        return (access & flag) != 0;
    }

    @Override
    public String toString() {
        return kind() + " " + name;
    }
}
