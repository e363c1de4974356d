// SPDX-License-Identifier: Apache-2.0
package io.nasguard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The domain knows no framework; each adapter knows its own. */
@AnalyzeClasses(packages = "io.nasguard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MOUNT_OPTIONS_KNOW_NOTHING_BUT_THEMSELVES = classes()
            .that().resideInAPackage("io.nasguard.mount..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java.lang..", "java.util..", "io.nasguard.mount..");

    @ArchTest
    static final ArchRule REPOSITORIES_KNOW_MOUNT_OPTIONS_ONLY = classes()
            .that().resideInAPackage("io.nasguard.repository..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.util..", "io.nasguard.mount..", "io.nasguard.repository..");

    @ArchTest
    static final ArchRule SQL_IS_WRITTEN_WITHOUT_CLOUDSTACK = classes()
            .that().resideInAPackage("io.nasguard.jdbc..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.nasguard.repository..",
                    "io.nasguard.jdbc..");

    @ArchTest
    static final ArchRule SPRING_STAYS_IN_ITS_CORNER = noClasses()
            .that().resideOutsideOfPackage("io.nasguard.cloudstack.spring..")
            .should().dependOnClassesThat().resideInAPackage("org.springframework..");
}
