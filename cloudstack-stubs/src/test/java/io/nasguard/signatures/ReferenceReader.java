// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads every reference out of a class file. */
final class ReferenceReader {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final List<Reference> references = new ArrayList<>();
    private final ClassNode node = new ClassNode();

    private ReferenceReader() {
    }

    static List<Reference> read(byte[] classFile) {
        ReferenceReader reader = new ReferenceReader();
        new ClassReader(classFile).accept(reader.node, ClassReader.SKIP_DEBUG);
        reader.readTypes();
        reader.readFields();
        reader.readMethods();
        return reader.references;
    }

    /** The types in descriptors, generics, annotations, code, frames and class constants: what a rename would touch. */
    private void readTypes() {
        Set<String> types = new TreeSet<>();
        node.accept(new ClassRemapper(new ClassNode(), new Remapper() {
            @Override
            public String map(String internalName) {
                types.add(internalName);
                return internalName;
            }
        }));
        types.forEach(type -> references.add(Reference.toType(node.name, type)));
        readAnnotations(node.name, node.visibleAnnotations, node.invisibleAnnotations);
    }

    private void readFields() {
        for (FieldNode field : node.fields) {
            String where = node.name + "." + field.name;
            readAnnotations(where, field.visibleAnnotations, field.invisibleAnnotations);
            readConstant(where, field.value);
        }
    }

    private void readMethods() {
        for (MethodNode method : node.methods) {
            String where = node.name + "." + method.name + method.desc;
            readAnnotations(where, method.visibleAnnotations, method.invisibleAnnotations);
            readAnnotations(where, method.visibleParameterAnnotations);
            readAnnotations(where, method.invisibleParameterAnnotations);
            for (AbstractInsnNode instruction : method.instructions) {
                readInstruction(where, instruction);
            }
        }
    }

    private void readInstruction(String where, AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof FieldInsnNode) {
            FieldInsnNode field = (FieldInsnNode) instruction;
            boolean write = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
            boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
            references.add(Reference.toField(where, write ? Reference.Target.WRITE : Reference.Target.READ,
                    field.owner, field.name, field.desc, isStatic));
        } else if (instruction instanceof MethodInsnNode) {
            MethodInsnNode method = (MethodInsnNode) instruction;
            references.add(Reference.toMethod(
                    where, method.owner, method.name, method.desc, opcode == Opcodes.INVOKESTATIC, method.itf));
        } else if (instruction instanceof InvokeDynamicInsnNode) {
            readDynamic(where, (InvokeDynamicInsnNode) instruction);
        } else if (instruction instanceof LdcInsnNode) {
            readConstant(where, ((LdcInsnNode) instruction).cst);
        }
    }

    private void readDynamic(String where, InvokeDynamicInsnNode call) {
        readHandle(where, call.bsm);
        for (Object argument : call.bsmArgs) {
            readConstant(where, argument);
        }
        if (LAMBDAS.equals(call.bsm.getOwner())) {
            references.add(Reference.toLambda(
                    where, Type.getReturnType(call.desc), call.name, (Type) call.bsmArgs[0]));
        }
    }

    private void readConstant(String where, Object constant) {
        if (constant instanceof Handle) {
            readHandle(where, (Handle) constant);
        } else if (constant instanceof ConstantDynamic) {
            ConstantDynamic dynamic = (ConstantDynamic) constant;
            readHandle(where, dynamic.getBootstrapMethod());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                readConstant(where, dynamic.getBootstrapMethodArgument(i));
            }
        } else if (constant instanceof String) {
            readClassName(where, (String) constant);
        }
    }

    /** A string that is as a whole the name of a CloudStack class is there to load it by. */
    private void readClassName(String where, String text) {
        Matcher name = CloudStackNames.IN_TEXT.matcher(text);
        if (name.matches()) {
            references.add(Reference.toType(where, text.replace('.', '/')));
        }
    }

    private void readHandle(String where, Handle handle) {
        int tag = handle.getTag();
        if (tag <= Opcodes.H_PUTSTATIC) {
            boolean write = tag == Opcodes.H_PUTFIELD || tag == Opcodes.H_PUTSTATIC;
            boolean isStatic = tag == Opcodes.H_GETSTATIC || tag == Opcodes.H_PUTSTATIC;
            references.add(Reference.toField(where, write ? Reference.Target.WRITE : Reference.Target.READ,
                    handle.getOwner(), handle.getName(), handle.getDesc(), isStatic));
        } else {
            references.add(Reference.toMethod(where, handle.getOwner(), handle.getName(), handle.getDesc(),
                    tag == Opcodes.H_INVOKESTATIC, handle.isInterface()));
        }
    }

    @SafeVarargs
    private void readAnnotations(String where, List<AnnotationNode>... lists) {
        if (lists != null) {
            Arrays.stream(lists)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .forEach(annotation -> readAnnotation(where, annotation));
        }
    }

    private void readAnnotation(String where, AnnotationNode annotation) {
        if (annotation.values == null) {
            return;
        }
        String type = Type.getType(annotation.desc).getInternalName();
        for (int i = 0; i < annotation.values.size(); i += 2) {
            references.add(Reference.toElement(where, type, (String) annotation.values.get(i)));
            readElement(where, annotation.values.get(i + 1));
        }
    }

    private void readElement(String where, Object value) {
        if (value instanceof AnnotationNode) {
            readAnnotation(where, (AnnotationNode) value);
        } else if (value instanceof List) {
            ((List<?>) value).forEach(element -> readElement(where, element));
        } else if (value instanceof String[]) {
            String[] constant = (String[]) value;
            String type = constant[0];
            references.add(Reference.toField(where, Reference.Target.READ, Type.getType(type).getInternalName(),
                    constant[1], type, true));
        } else {
            readConstant(where, value);
        }
    }
}
