// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong stub is found, and named with the member and the release. */
class DeclarationCheckTest {

    private static final String BASE_CMD = "org/apache/cloudstack/api/BaseCmd";
    private static final String PERMISSION_DENIED = "com/cloud/exception/PermissionDeniedException";
    private static final String CONSTANTS = "org/apache/cloudstack/api/ApiConstants";
    private static final String REPOSITORY = "org/apache/cloudstack/backup/BackupRepository";
    private static final String REPOSITORY_RESPONSE = "org/apache/cloudstack/api/response/BackupRepositoryResponse";
    private static final int PUBLIC_CONSTANT = ACC_PUBLIC | ACC_STATIC | ACC_FINAL;

    @TempDir
    private Path folder;

    @Test
    void aMethodThatNoReleaseHas() {
        ClassFile.of(ACC_PUBLIC | ACC_ABSTRACT, BASE_CMD, "java/lang/Object")
                .method(ACC_PUBLIC, "getCommandTitle", "()Ljava/lang/String;")
                .writeTo(folder);
        assertEquals(List.of("4.20.2.0: " + BASE_CMD + ".getCommandTitle()Ljava/lang/String;: "
                + "the real class has no such method"), findings("4.20.2.0"));
    }

    @Test
    void aMethodWithAnotherDescriptorIsReportedWithTheRealOne() {
        ClassFile.of(ACC_PUBLIC | ACC_ABSTRACT, BASE_CMD, "java/lang/Object")
                .method(ACC_PUBLIC | ACC_ABSTRACT, "getEntityOwnerId", "()Ljava/lang/Long;")
                .writeTo(folder);
        assertEquals(List.of("4.22.0.0-SNAPSHOT: " + BASE_CMD + ".getEntityOwnerId()Ljava/lang/Long;: "
                + "the real class has no such method; there is getEntityOwnerId()J"), findings("4.22.0.0-SNAPSHOT"));
    }

    @Test
    void aMethodThatOnlySomeReleasesHave() {
        ClassFile.of(REPOSITORY_RESPONSE, "org/apache/cloudstack/api/BaseResponse")
                .method(ACC_PUBLIC, "setMountOptions", "(Ljava/lang/String;)V")
                .writeTo(folder);
        assertEquals(List.of(), findings("4.20.0.0"));
        for (String version : List.of("4.20.2.0", "4.21.0.0", "4.22.0.0-SNAPSHOT")) {
            assertEquals(List.of(version + ": " + REPOSITORY_RESPONSE + ".setMountOptions(Ljava/lang/String;)V: "
                    + "the real class has no such method"), findings(version));
        }
    }

    @Test
    void anotherConstant() {
        ClassFile.of(CONSTANTS, "java/lang/Object")
                .field(PUBLIC_CONSTANT, "MOUNT_OPTIONS", "Ljava/lang/String;", "mountoptions")
                .writeTo(folder);
        assertEquals(List.of("4.21.0.0: " + CONSTANTS + ".MOUNT_OPTIONS Ljava/lang/String;: "
                + "the constant is \"mountoptions\", the real one is \"mountopts\""), findings("4.21.0.0"));
    }

    @Test
    void aConstantThatIsNoneInTruth() {
        ClassFile.of(ACC_PUBLIC | ACC_ABSTRACT | ACC_INTERFACE, "org/apache/cloudstack/backup/BackupManager",
                        "java/lang/Object")
                .field(PUBLIC_CONSTANT, "BackupFrameworkEnabled", "Ljava/lang/String;", "false")
                .writeTo(folder);
        assertFinding("BackupFrameworkEnabled Ljava/lang/String;: the real class has no such field; "
                + "there is BackupFrameworkEnabled Lorg/apache/cloudstack/framework/config/ConfigKey;");
    }

    @Test
    void anotherSuperclassAndAnInterfaceTooMany() {
        ClassFile.of(PERMISSION_DENIED, "com/cloud/exception/CloudException", "java/lang/Runnable").writeTo(folder);
        assertEquals(
                List.of(
                        "4.20.0.0: " + PERMISSION_DENIED
                                + ": the real class does not extend or implement com/cloud/exception/CloudException",
                        "4.20.0.0: " + PERMISSION_DENIED
                                + ": the real class does not extend or implement java/lang/Runnable"),
                findings("4.20.0.0"));
    }

    @Test
    void anAncestorMayBeLeftOut() {
        ClassFile.of(PERMISSION_DENIED, "java/lang/RuntimeException").writeTo(folder);
        assertEquals(List.of(), findings("4.20.0.0"));
    }

    @Test
    void aClassThatIsAnInterfaceInTruth() {
        ClassFile.of(REPOSITORY, "java/lang/Object").writeTo(folder);
        assertFinding(REPOSITORY + ": is class, the real one is interface");
    }

    @Test
    void aClassThatNoReleaseHas() {
        ClassFile.of("org/apache/cloudstack/backup/BackupGuard", "java/lang/Object").writeTo(folder);
        assertFinding("org/apache/cloudstack/backup/BackupGuard: the recorded release has no such class");
    }

    @Test
    void modifiersThatChangeHowOneLinks() {
        ClassFile.of(ACC_PUBLIC | ACC_ABSTRACT, BASE_CMD, "java/lang/Object")
                .method(ACC_PUBLIC | ACC_STATIC, "getCommandName", "()Ljava/lang/String;")
                .method(ACC_PUBLIC, "getEntityOwnerId", "()J")
                .method(ACC_PUBLIC | ACC_FINAL, "configure", "()V")
                .method(ACC_PUBLIC, "getAllFieldsForClass", "(Ljava/lang/Class;)Ljava/util/List;")
                .writeTo(folder);
        assertFinding("getCommandName()Ljava/lang/String;: is static, the real one is not");
        assertFinding("getEntityOwnerId()J: is not abstract, the real one is");
        assertFinding("configure()V: is final, the real one is not");
        assertFinding("getAllFieldsForClass(Ljava/lang/Class;)Ljava/util/List;: is public, the real one is protected");
    }

    @Test
    void anotherThrowsClauseMattersToStubsOnly() {
        ClassFile.of(PERMISSION_DENIED, "java/lang/RuntimeException")
                .method(ACC_PUBLIC, "getEntitiesInViolation", "()Ljava/util/List;", "java/io/IOException")
                .writeTo(folder);
        assertFinding("throws [java/io/IOException], the real one throws []");
        assertEquals(List.of(), DeclarationCheck.ofStandIns(CompiledClasses.in(folder), release("4.20.2.0")));
    }

    @Test
    void privateMembersAndHelpersInThePackageAreFree() {
        ClassFile.of(0, "com/cloud/exception/Helper", "java/lang/RuntimeException")
                .method(ACC_PROTECTED, "getEntitiesInViolation", "()Ljava/util/List;")
                .writeTo(folder);
        ClassFile.of(PERMISSION_DENIED, "com/cloud/exception/Helper")
                .method(ACC_PRIVATE, "whatever", "()V")
                .method(0, "whateverElse", "()V")
                .writeTo(folder);
        assertEquals(List.of(), findings("4.20.2.0"));
    }

    @Test
    void whatAHelperHandsDownIsChecked() {
        ClassFile.of(0, "com/cloud/exception/Helper", "java/lang/RuntimeException")
                .method(ACC_PUBLIC, "whatever", "()V")
                .writeTo(folder);
        ClassFile.of(PERMISSION_DENIED, "com/cloud/exception/Helper").writeTo(folder);
        assertFinding(PERMISSION_DENIED + ".whatever()V: the real class has no such method");
    }

    @Test
    void aMethodThatTheRealClassInheritsFits() {
        ClassFile.of(PERMISSION_DENIED, "java/lang/RuntimeException")
                .method(ACC_PUBLIC, "getMessage", "()Ljava/lang/String;")
                .writeTo(folder);
        assertEquals(List.of(), findings("4.20.2.0"));
    }

    private void assertFinding(String part) {
        List<String> findings = findings("4.20.2.0");
        assertTrue(
                findings.stream().anyMatch(finding -> finding.contains(part)), () -> part + " is not in " + findings);
    }

    private List<String> findings(String version) {
        return DeclarationCheck.ofStubs(CompiledClasses.in(folder), release(version)).stream()
                .map(Finding::toString)
                .collect(Collectors.toList());
    }

    private static RecordedSignatures release(String version) {
        return RecordedSignatures.of(version);
    }
}
