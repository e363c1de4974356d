// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Whatever the plugin's classes refer to under CloudStack's names is there in the sandbox, too: code that no other test
 * comes by cannot end in a linkage error.
 */
class PluginLinkTest {
    private final Set<String> missing = new TreeSet<>();

    @Test
    void everyReferenceIsThere() throws Exception {
        List<Resource> classes = pluginClasses();
        assertFalse(classes.isEmpty());
        for (Resource file : classes) {
            try (InputStream in = file.getInputStream()) {
                new ClassReader(in).accept(new References(), ClassReader.SKIP_DEBUG);
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** The class files beside the plugin's module, in its jar or its folder. */
    private static List<Resource> pluginClasses() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        String module = resolver.getResource("classpath:META-INF/cloudstack/nas-backup-guard/module.properties").getURL().toString();
        String root = module.substring(0, module.indexOf("META-INF/"));
        return List.of(resolver.getResources(root + "io/nasguard/**/*.class"));
    }

    private void method(String owner, String name, String descriptor) {
        check(owner, name + descriptor, type -> name.equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors()).anyMatch(found -> Type.getConstructorDescriptor(found).equals(descriptor))
                : Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(found -> found.getName().equals(name) && Type.getMethodDescriptor(found).equals(descriptor)));
    }

    private void field(String owner, String name, String descriptor) {
        check(owner, name, type -> Arrays.stream(type.getDeclaredFields())
                .anyMatch(found -> found.getName().equals(name) && Type.getDescriptor(found.getType()).equals(descriptor)));
    }

    /** Whether a class declares the member itself. */
    private interface Declares {
        boolean test(Class<?> type);
    }

    private void check(String owner, String member, Declares declares) {
        if (!owner.startsWith("com/cloud/") && !owner.startsWith("org/apache/cloudstack/")) {
            return;
        }
        try {
            Deque<Class<?>> open = new ArrayDeque<>(List.of(Class.forName(owner.replace('/', '.'), false, getClass().getClassLoader())));
            while (!open.isEmpty()) {
                Class<?> type = open.pop();
                if (declares.test(type)) {
                    return;
                }
                open.addAll(Arrays.asList(type.getInterfaces()));
                if (type.getSuperclass() != null) {
                    open.add(type.getSuperclass());
                } else if (type.isInterface()) {
                    open.add(Object.class);
                }
            }
            missing.add(owner + "." + member);
        } catch (ClassNotFoundException e) {
            missing.add(owner);
        }
    }

    private final class References extends ClassVisitor {
        References() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            check(parent, "", type -> true);
            Arrays.stream(interfaces).forEach(type -> check(type, "", found -> true));
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
                    method(owner, called, type);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String read, String type) {
                    field(owner, read, type);
                }

                @Override
                public void visitTypeInsn(int opcode, String type) {
                    check(type, "", found -> true);
                }
            };
        }
    }
}
