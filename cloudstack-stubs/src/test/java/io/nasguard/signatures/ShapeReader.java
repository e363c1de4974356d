// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the shape of a class from its class file. */
final class ShapeReader extends ClassVisitor {

    private String name;
    private int access;
    private String superclass;
    private List<String> interfaces;
    private final List<Member> members = new ArrayList<>();

    private ShapeReader() {
        super(Opcodes.ASM9);
    }

    static ClassShape read(byte[] classFile) {
        ShapeReader shape = new ShapeReader();
        new ClassReader(classFile).accept(shape,
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassShape(shape.name, shape.access, shape.superclass, shape.interfaces, shape.members);
    }

    @Override
    public void visit(int version, int flags, String className, String signature, String parent, String[] parents) {
        name = className;
        access = flags;
        superclass = parent;
        interfaces = parents == null ? List.of() : List.of(parents);
    }

    @Override
    public FieldVisitor visitField(int flags, String fieldName, String descriptor, String signature, Object value) {
        members.add(Member.field(fieldName, descriptor, flags, text(value)));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String methodName, String descriptor, String signature, String[] exceptions) {
        members.add(Member.method(methodName, descriptor, flags, exceptions == null ? Set.of() : Set.of(exceptions)));
        return null;
    }

    /** A constant as the recorded lists write it: a string in quotes and not escaped, anything else as a number. */
    private static String text(Object constant) {
        if (constant == null) {
            return null;
        }
        return constant instanceof String ? '"' + (String) constant + '"' : constant.toString();
    }
}
