// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The reader can be tried anywhere; only the commands and their wrappers know the agent. */
class ArchitectureTest {

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.nasguard");

    @Test
    void theReaderKnowsNothingOfCloudStack() {
        classes().that().resideInAPackage("io.nasguard.agent")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.nasguard.agent", "io.nasguard.agent.api")
                .check(SHIPPED);
        noClasses().that().resideInAPackage("io.nasguard.agent")
                .should().dependOnClassesThat(simpleNameEndingWith("Command").or(simpleNameEndingWith("Answer")))
                .check(SHIPPED);
    }

    @Test
    void theProtocolKnowsNothingOfTheHost() {
        classes().that().resideInAPackage("io.nasguard.agent.api")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "io.nasguard.agent.api", "com.cloud.agent.api")
                .check(SHIPPED);
    }
}
