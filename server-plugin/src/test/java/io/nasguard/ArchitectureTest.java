// SPDX-License-Identifier: Apache-2.0
package io.nasguard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The domain knows no framework; each adapter knows its own. */
class ArchitectureTest {

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.nasguard");

    @Test
    void mountOptionsKnowNothingButThemselves() {
        classes().that().resideInAPackage("io.nasguard.mount..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "io.nasguard.mount..")
                .check(SHIPPED);
    }

    @Test
    void repositoriesKnowMountOptionsOnly() {
        classes().that().resideInAPackage("io.nasguard.repository..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "io.nasguard.mount..", "io.nasguard.repository..")
                .check(SHIPPED);
    }

    @Test
    void sqlIsWrittenWithoutCloudStack() {
        classes().that().resideInAPackage("io.nasguard.jdbc..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "io.nasguard.repository..",
                        "io.nasguard.status..", "io.nasguard.agent.api..", "io.nasguard.jdbc..")
                .check(SHIPPED);
    }

    @Test
    void statesOfHostsKnowNoFramework() {
        classes().that().resideInAPackage("io.nasguard.status..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "java.time..", "io.nasguard.mount..",
                        "io.nasguard.repository..", "io.nasguard.agent.api..", "io.nasguard.status..")
                .check(SHIPPED);
    }

    @Test
    void onlyAdaptersSpeakTheAgentProtocol() {
        noClasses().that().resideOutsideOfPackages("io.nasguard.cloudstack..", "io.nasguard.agent..")
                .should().dependOnClassesThat().haveNameMatching("io\\.nasguard\\.agent\\.api\\..*(Command|Answer)")
                .check(SHIPPED);
    }

    @Test
    void springStaysInItsCorner() {
        noClasses().that().resideOutsideOfPackage("io.nasguard.cloudstack.spring..")
                .should().dependOnClassesThat().resideInAPackage("org.springframework..")
                .check(SHIPPED);
    }
}
