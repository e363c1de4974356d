// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import org.objectweb.asm.Type;

/** What a class file asks to be linked to. */
final class Reference {

    /** What is looked for. */
    enum Target {
        /** A class, by its name alone. */
        TYPE,
        /** A field that is read. */
        READ,
        /** A field that is written. */
        WRITE,
        /** A method or a constructor. */
        CALL,
        /** An element of an annotation; the descriptor is not known at the place of use. */
        ELEMENT,
        /** The one abstract method of an interface that a lambda stands for. */
        LAMBDA
    }

    private final Target target;
    private final String where;
    private final String owner;
    private final String name;
    private final String descriptor;
    private final boolean isStatic;
    private final boolean ownerIsInterface;

    private Reference(Target target, String where, String owner, String name, String descriptor, boolean isStatic,
            boolean ownerIsInterface) {
        this.target = target;
        this.where = where;
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.isStatic = isStatic;
        this.ownerIsInterface = ownerIsInterface;
    }

    static Reference toType(String where, String type) {
        return new Reference(Target.TYPE, where, type, "", "", false, false);
    }

    static Reference toField(String where, Target target, String owner, String name, String type, boolean isStatic) {
        return new Reference(target, where, owner, name, type, isStatic, false);
    }

    static Reference toMethod(String where, String owner, String name, String descriptor, boolean isStatic,
            boolean ownerIsInterface) {
        return new Reference(Target.CALL, where, owner, name, descriptor, isStatic, ownerIsInterface);
    }

    static Reference toElement(String where, String annotation, String name) {
        return new Reference(Target.ELEMENT, where, annotation, name, "", false, true);
    }

    static Reference toLambda(String where, Type functionalInterface, String name, Type method) {
        return new Reference(Target.LAMBDA, where, functionalInterface.getInternalName(), name,
                method.getDescriptor(), false, true);
    }

    Target target() {
        return target;
    }

    /** The class and member it stands in. */
    String where() {
        return where;
    }

    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    String descriptor() {
        return descriptor;
    }

    boolean isStatic() {
        return isStatic;
    }

    boolean ownerIsInterface() {
        return ownerIsInterface;
    }

    boolean isMethod() {
        return target != Target.READ && target != Target.WRITE;
    }

    /** The owner and, where a member is meant, its name: what a limit to some versions is written for. */
    String targetName() {
        return name.isEmpty() ? owner : owner + "." + name;
    }

    @Override
    public String toString() {
        return targetName() + (isMethod() || descriptor.isEmpty() ? "" : " ") + descriptor;
    }
}
