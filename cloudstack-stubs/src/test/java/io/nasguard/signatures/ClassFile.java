// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a class file for a test: one that no compiler would make against right stubs. */
final class ClassFile {

    private final String name;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private ClassFile(String name, int access, String superclass, String... interfaces) {
        this.name = name;
        writer.visit(Opcodes.V11, access, name, null, superclass, interfaces);
    }

    static ClassFile of(String name, String superclass, String... interfaces) {
        return new ClassFile(name, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, superclass, interfaces);
    }

    static ClassFile of(int access, String name, String superclass, String... interfaces) {
        return new ClassFile(name, access, superclass, interfaces);
    }

    ClassFile field(int access, String field, String descriptor, Object constant) {
        writer.visitField(access, field, descriptor, null, constant).visitEnd();
        return this;
    }

    ClassFile method(int access, String method, String descriptor, String... exceptions) {
        MethodVisitor body = writer.visitMethod(access, method, descriptor, null, exceptions);
        if ((access & Opcodes.ACC_ABSTRACT) == 0) {
            body.visitCode();
            body.visitInsn(Opcodes.ACONST_NULL);
            body.visitInsn(Opcodes.ATHROW);
            body.visitMaxs(0, 0);
        }
        body.visitEnd();
        return this;
    }

    /** A static method {@code use()V} with this code. */
    ClassFile using(Consumer<MethodVisitor> code) {
        MethodVisitor body = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "use", "()V", null, null);
        body.visitCode();
        code.accept(body);
        body.visitInsn(Opcodes.RETURN);
        body.visitMaxs(0, 0);
        body.visitEnd();
        return this;
    }

    ClassFile with(Consumer<ClassWriter> more) {
        more.accept(writer);
        return this;
    }

    /** Writes it below a folder of classes. */
    void writeTo(Path folder) {
        writer.visitEnd();
        Path file = folder.resolve(name + ".class");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, writer.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be written", e);
        }
    }
}
