// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** A reference that a release lacks is found, and named with the class it stands in and the release. */
class ReferenceCheckTest {

    private static final String BASE_CMD = "org/apache/cloudstack/api/BaseCmd";
    private static final String BASE_RESPONSE = "org/apache/cloudstack/api/BaseResponse";
    private static final String CONFIG_KEY = "org/apache/cloudstack/framework/config/ConfigKey";
    private static final String PLUGGABLE = "com/cloud/utils/component/PluggableService";
    private static final String REPOSITORY = "org/apache/cloudstack/backup/BackupRepository";
    private static final String USER = "io/nasguard/User";

    @TempDir
    private Path folder;

    @Test
    void aMethodThatOnlySomeReleasesHaveIsReportedForTheOthers() {
        user(code -> code.visitMethodInsn(INVOKEVIRTUAL, CONFIG_KEY, "scope", "()L" + CONFIG_KEY + "$Scope;", false));
        String finding = ": io/nasguard/User.use()V: refers to " + CONFIG_KEY + ".scope()L" + CONFIG_KEY
                + "$Scope;: no such method";
        assertEquals(List.of("4.21.0.0" + finding, "4.22.0.0-SNAPSHOT" + finding), findings(VersionLimits.none()));
    }

    @Test
    void anotherDescriptorIsReportedWithTheRealOne() {
        user(code -> code.visitMethodInsn(INVOKEVIRTUAL, CONFIG_KEY, "valueIn", "(J)Ljava/lang/Object;", false));
        assertFinding("no such method; there is valueIn(Ljava/lang/Long;)Ljava/lang/Object;");
    }

    @Test
    void aFieldThatDoesNotExist() {
        user(code -> code.visitFieldInsn(GETSTATIC, "com/cloud/event/EventTypes", "EVENT_BACKUP_REPOSITORY_ADD",
                "Ljava/lang/String;"));
        List<String> findings = findings(VersionLimits.none());
        assertEquals(3, findings.size(), findings.toString());
        assertFinding("4.20.0.0: io/nasguard/User.use()V: refers to com/cloud/event/EventTypes."
                + "EVENT_BACKUP_REPOSITORY_ADD Ljava/lang/String;: no such field");
    }

    @Test
    void aMemberIsFoundWhereAnAncestorHasIt() {
        ClassFile.of(ACC_PUBLIC | ACC_ABSTRACT, "io/nasguard/Cmd", "org/apache/cloudstack/api/BaseListCmd")
                .using(code -> {
                    call(code, "io/nasguard/Cmd", "setResponseObject", "(Ljava/lang/Object;)V");
                    call(code, "io/nasguard/Cmd", "getStartIndex", "()Ljava/lang/Long;");
                    call(code, "io/nasguard/Cmd", "hashCode", "()I");
                })
                .writeTo(folder);
        assertEquals(List.of(), findings(VersionLimits.none()));
    }

    @Test
    void aMemberThatOurOwnClassWouldInheritIsMissed() {
        ClassFile.of(ACC_PUBLIC | ACC_ABSTRACT, "io/nasguard/Cmd", BASE_CMD)
                .using(code -> call(code, "io/nasguard/Cmd", "getStartIndex", "()Ljava/lang/Long;"))
                .writeTo(folder);
        assertFinding("refers to io/nasguard/Cmd.getStartIndex()Ljava/lang/Long;: no such method");
    }

    @Test
    void typesAreFoundWhereverTheyStand() {
        String missing = "org/apache/cloudstack/api/command/user/backup/repository/UpdateBackupRepositoryCmd";
        ClassFile.of("io/nasguard/InSignature", "java/lang/Object")
                .with(writer -> writer.visitField(ACC_PUBLIC, "commands", "Ljava/util/List;",
                        "Ljava/util/List<L" + missing + ";>;", null).visitEnd())
                .writeTo(folder);
        ClassFile.of("io/nasguard/InDescriptor", "java/lang/Object")
                .method(ACC_PUBLIC, "run", "([[L" + missing + ";)V")
                .writeTo(folder);
        ClassFile.of("io/nasguard/InThrows", "java/lang/Object")
                .method(ACC_PUBLIC, "run", "()V", missing)
                .writeTo(folder);
        ClassFile.of("io/nasguard/InConstant", "java/lang/Object")
                .using(code -> {
                    code.visitLdcInsn(Type.getObjectType(missing));
                    code.visitInsn(POP);
                })
                .writeTo(folder);
        ClassFile.of("io/nasguard/InString", "java/lang/Object")
                .using(code -> {
                    code.visitLdcInsn(missing.replace('/', '.'));
                    code.visitInsn(POP);
                })
                .writeTo(folder);
        for (String place : List.of("InSignature", "InDescriptor", "InThrows", "InConstant", "InString.use()V")) {
            assertFinding("4.21.0.0: io/nasguard/" + place + ": refers to " + missing + ": no such class");
        }
    }

    @Test
    void aClassNameInAFileOfBeans() throws IOException {
        user(code -> { });
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/beans.xml"),
                "<bean class=\"org.apache.cloudstack.backup.BackupManagerImpl\"/>"
                        + "<bean class=\"org.apache.cloudstack.backup.BackupMangerImpl\"/>");
        assertEquals(4, findings(VersionLimits.none()).size());
        assertFinding("4.20.0.0: META-INF/beans.xml: refers to org/apache/cloudstack/backup/BackupMangerImpl: "
                + "no such class");
    }

    @Test
    void anAnnotationElementThatDoesNotExist() {
        ClassFile.of(USER, "java/lang/Object")
                .with(writer -> {
                    AnnotationVisitor command = writer.visitAnnotation("Lorg/apache/cloudstack/api/APICommand;", true);
                    command.visit("name", "validateBackupMountOptions");
                    command.visit("httpMethod", "GET");
                    command.visitEnum(
                            "responseView", "Lorg/apache/cloudstack/api/ResponseObject$ResponseView;", "Half");
                    command.visitEnd();
                })
                .writeTo(folder);
        assertFinding("refers to org/apache/cloudstack/api/APICommand.httpMethod: the annotation has no such element");
        assertFinding("refers to org/apache/cloudstack/api/ResponseObject$ResponseView.Half "
                + "Lorg/apache/cloudstack/api/ResponseObject$ResponseView;: no such field");
    }

    @Test
    void methodHandlesAndLambdas() {
        Handle lambdas = new Handle(H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                        + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                        + "Ljava/lang/invoke/CallSite;", false);
        Type nothing = Type.getMethodType("()Ljava/lang/Object;");
        user(code -> {
            code.visitInvokeDynamicInsn("get", "()Ljava/util/function/Supplier;", lambdas, nothing,
                    new Handle(H_INVOKEVIRTUAL, REPOSITORY, "getMountOptions", "()Ljava/lang/String;", false), nothing);
            code.visitInsn(POP);
            code.visitInvokeDynamicInsn("list", "()L" + PLUGGABLE + ";", lambdas, nothing,
                    new Handle(H_INVOKESTATIC, "java/util/List", "of", "()Ljava/util/List;", true), nothing);
            code.visitInsn(POP);
        });
        assertFinding("refers to " + REPOSITORY + ".getMountOptions()Ljava/lang/String;: the real one is interface");
        assertFinding("refers to " + PLUGGABLE + ".list()Ljava/lang/Object;: a lambda cannot stand for "
                + "[getCommands()Ljava/util/List;]");
    }

    @Test
    void aCallOfTheWrongKind() {
        user(code -> {
            code.visitMethodInsn(INVOKESTATIC, CONFIG_KEY, "key", "()Ljava/lang/String;", false);
            code.visitInsn(POP);
            code.visitInsn(ACONST_NULL);
            code.visitMethodInsn(INVOKEINTERFACE, BASE_CMD, "configure", "()V", true);
            code.visitInsn(ACONST_NULL);
            code.visitFieldInsn(PUTSTATIC, BASE_CMD, "_responseGenerator",
                    "Lorg/apache/cloudstack/api/ResponseGenerator;");
            code.visitInsn(ACONST_NULL);
            code.visitFieldInsn(PUTSTATIC, "org/apache/cloudstack/api/BaseListCmd", "s_pageSizeUnlimited",
                    "Ljava/lang/Long;");
        });
        assertFinding(CONFIG_KEY + ".key()Ljava/lang/String;: the real one is not static");
        assertFinding(BASE_CMD + ".configure()V: the real one is class");
        assertFinding("_responseGenerator Lorg/apache/cloudstack/api/ResponseGenerator;: the real one is not static");
        assertFinding("s_pageSizeUnlimited Ljava/lang/Long;: the real one is final");
    }

    @Test
    void aProtectedMemberIsForSubclasses() {
        user(code -> {
            code.visitInsn(ACONST_NULL);
            code.visitInsn(ACONST_NULL);
            code.visitFieldInsn(PUTFIELD, BASE_RESPONSE, "jobId", "Ljava/lang/String;");
        });
        ClassFile.of("io/nasguard/Response", BASE_RESPONSE)
                .using(code -> {
                    code.visitInsn(ACONST_NULL);
                    code.visitInsn(ACONST_NULL);
                    code.visitFieldInsn(PUTFIELD, "io/nasguard/Response", "jobId", "Ljava/lang/String;");
                })
                .writeTo(folder);
        assertEquals(List.of("4.20.2.0: io/nasguard/User.use()V: refers to " + BASE_RESPONSE
                + ".jobId Ljava/lang/String;: the real one is protected in " + BASE_RESPONSE), findingsOf("4.20.2.0"));
    }

    @Test
    void anOverrideThatTheJvmRefuses() {
        ClassFile.of("io/nasguard/Response", BASE_RESPONSE)
                .method(ACC_PUBLIC, "getObjectName", "()Ljava/lang/String;")
                .method(ACC_PROTECTED, "getJobId", "()Ljava/lang/String;")
                .method(ACC_PUBLIC | ACC_STATIC, "getObjectId", "()Ljava/lang/String;")
                .writeTo(folder);
        assertFinding("Response.getObjectName()Ljava/lang/String;: overrides " + BASE_RESPONSE
                + ".getObjectName()Ljava/lang/String;, which is final");
        assertFinding("Response.getJobId()Ljava/lang/String;: overrides " + BASE_RESPONSE
                + ".getJobId()Ljava/lang/String;, which is public");
        assertFinding("Response.getObjectId()Ljava/lang/String;: overrides " + BASE_RESPONSE
                + ".getObjectId()Ljava/lang/String;, and only one of them is static");
    }

    @Test
    void ancestorsThatCannotBeExtendedSo() {
        ClassFile.of("io/nasguard/AnEnum", "org/apache/cloudstack/acl/RoleType").writeTo(folder);
        ClassFile.of("io/nasguard/AnInterface", PLUGGABLE).writeTo(folder);
        ClassFile.of("io/nasguard/AClass", "java/lang/Object", CONFIG_KEY).writeTo(folder);
        assertFinding("AnEnum: extends org/apache/cloudstack/acl/RoleType, which is final");
        assertFinding("AnInterface: extends " + PLUGGABLE + ", which is an interface");
        assertFinding("AClass: implements " + CONFIG_KEY + ", which is a class");
    }

    @Test
    void anAbstractMethodWithoutCode() {
        ClassFile.of("io/nasguard/Cmd", BASE_CMD)
                .method(ACC_PUBLIC, "execute", "()V")
                .writeTo(folder);
        assertEquals(
                List.of("4.20.2.0: io/nasguard/Cmd: does not implement " + BASE_CMD + ".getEntityOwnerId()J"),
                findingsOf("4.20.2.0"));
    }

    @Test
    void aRealSuperclassHasTheCodeOfItsAncestors() {
        ClassFile.of("io/nasguard/GuardBackupManager", "org/apache/cloudstack/backup/BackupManagerImpl")
                .method(ACC_PUBLIC, "getCommands", "()Ljava/util/List;")
                .writeTo(folder);
        assertEquals(List.of(), findings(VersionLimits.none()));
    }

    @Test
    void aLimitHidesWhatIsNotLoadedThere() {
        user(code -> code.visitMethodInsn(INVOKEVIRTUAL, CONFIG_KEY, "scope", "()L" + CONFIG_KEY + "$Scope;", false));
        assertEquals(List.of(),
                findings(VersionLimits.none().loadsOnlyOn(USER, "4.20.0.0", "4.20.2.0")));
        assertEquals(List.of(),
                findings(VersionLimits.none().refersOnlyOn(CONFIG_KEY + ".scope", "4.20.0.0", "4.20.2.0")));
    }

    @Test
    void aLimitOfNoUseIsReported() {
        user(code -> { });
        assertEquals(
                List.of("every release: " + CONFIG_KEY + ".scope: the limit to some releases hides nothing: remove it"),
                findings(VersionLimits.none().refersOnlyOn(CONFIG_KEY + ".scope", "4.20.0.0")));
    }

    private void user(Consumer<MethodVisitor> code) {
        ClassFile.of(USER, "java/lang/Object").using(code).writeTo(folder);
    }

    private static void call(MethodVisitor code, String owner, String name, String descriptor) {
        code.visitMethodInsn(INVOKEVIRTUAL, owner, name, descriptor, false);
    }

    private void assertFinding(String part) {
        List<String> findings = findings(VersionLimits.none());
        assertTrue(
                findings.stream().anyMatch(finding -> finding.contains(part)), () -> part + " is not in " + findings);
    }

    private List<String> findings(VersionLimits limits) {
        return text(ReferenceCheck.of(CompiledClasses.in(folder), RecordedSignatures.all(), limits));
    }

    private List<String> findingsOf(String version) {
        return text(ReferenceCheck.of(CompiledClasses.in(folder), List.of(RecordedSignatures.of(version)),
                VersionLimits.none()));
    }

    private static List<String> text(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.toList());
    }
}
