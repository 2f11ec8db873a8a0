package fr.entente.checker;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "fr.entente.checker", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** What checks must not lean on what is checked. */
    @ArchTest
    static final ArchRule THE_CHECKER_KNOWS_NONE_OF_OURS = classes().that().resideInAPackage("fr.entente.checker..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("fr.entente.checker..", "java..",
                    "org.apache.kafka..", "org.postgresql..", "tools.jackson..", "org.jspecify..");
}
