package fr.entente.local;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "fr.entente.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The proof must not lean on what it proves. */
    @ArchTest
    static final ArchRule THE_COUNT_OF_WHAT_WAS_SENT_KNOWS_NOTHING_OF_HOW_IT_WAS_DRAWN = noClasses().that()
            .resideInAPackage("..check..").should().dependOnClassesThat()
            .resideInAnyPackage("..season..", "..process..");

    @ArchTest
    static final ArchRule A_SEASON_NEEDS_NO_PROCESS_OF_THIS_MACHINE = noClasses().that().resideInAPackage("..season..")
            .should().dependOnClassesThat().resideInAPackage("..process..");

    @ArchTest
    static final ArchRule THE_PLATFORM_IS_KNOWN_FROM_OUTSIDE_ONLY = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("fr.entente.servicekit..", "fr.entente.dossierservice..",
                    "fr.entente.interventionservice..", "fr.entente.reportingservice..", "fr.entente.gatewayservice..");
}
