// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** A field or a method of a class: what other classes link to. */
public final class Member {

    private final String name;
    private final String descriptor;
    private final int access;
    private final String constant;
    private final Set<String> exceptions;

    private Member(String name, String descriptor, int access, String constant, Set<String> exceptions) {
        this.name = name;
        this.descriptor = descriptor;
        this.access = access;
        this.constant = constant;
        this.exceptions = Set.copyOf(exceptions);
    }

    static Member field(String name, String descriptor, int access, String constant) {
        return new Member(name, descriptor, access, constant, Set.of());
    }

    static Member method(String name, String descriptor, int access, Set<String> exceptions) {
        return new Member(name, descriptor, access, null, exceptions);
    }

    /** The name; {@code <init>} for a constructor. */
    public String name() {
        return name;
    }

    /** The descriptor (JVMS 4.3); it begins with a parenthesis for a method. */
    public String descriptor() {
        return descriptor;
    }

    /** The constant that the compiler copies into users of the field, as the recorded lists write it. */
    public Optional<String> constant() {
        return Optional.ofNullable(constant);
    }

    /** Internal names of what the method declares to throw. */
    public Set<String> exceptions() {
        return exceptions;
    }

    /** Whether this is a method. */
    public boolean isMethod() {
        return descriptor.startsWith("(");
    }

    /** Whether this is a constructor. */
    public boolean isConstructor() {
        return "<init>".equals(name);
    }

    /** Whether code outside the package can reach it: public or protected, and written by a person. */
    public boolean isVisible() {
        return (isPublic() || isProtected()) && !has(Opcodes.ACC_SYNTHETIC);
    }

    boolean isPublic() {
        return has(Opcodes.ACC_PUBLIC);
    }

    boolean isProtected() {
        return has(Opcodes.ACC_PROTECTED);
    }

    boolean isPrivate() {
        return has(Opcodes.ACC_PRIVATE);
    }

    boolean isStatic() {
        return has(Opcodes.ACC_STATIC);
    }

    boolean isFinal() {
        return has(Opcodes.ACC_FINAL);
    }

    boolean isAbstract() {
        return has(Opcodes.ACC_ABSTRACT);
    }

    private boolean has(int flag) {
        return (access & flag) != 0;
    }

    @Override
    public String toString() {
        return isMethod() ? name + descriptor : name + " " + descriptor;
    }
}
