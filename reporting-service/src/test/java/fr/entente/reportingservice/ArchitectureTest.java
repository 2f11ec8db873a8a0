package fr.entente.reportingservice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "fr.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_SERVICE = classes().that().resideInAPackage("fr.entente.reportingservice..")
            .should().onlyDependOnClassesThat().resideOutsideOfPackages("fr.entente.dossierservice..",
                    "fr.entente.interventionservice..", "fr.entente.gatewayservice..", "fr.entente.local..");

    @ArchTest
    static final ArchRule FACTS_KNOW_NOTHING_OF_SCREENS = noClasses().that()
            .resideInAnyPackage("..reportingservice.scheme..", "..reportingservice.request..",
                    "..reportingservice.dossier..", "..reportingservice.intervention..", "..reportingservice.cells..")
            .should().dependOnClassesThat().resideInAnyPackage("..reportingservice.dashboard..",
                    "..reportingservice.live..", "..reportingservice.rebuild..", "..reportingservice.intake..");

    @ArchTest
    static final ArchRule DASHBOARDS_READ_CELLS = noClasses().that().resideInAPackage("..reportingservice.dashboard..")
            .should().dependOnClassesThat().resideInAnyPackage("..reportingservice.intervention..",
                    "..reportingservice.request..", "..reportingservice.dossier..");

    @ArchTest
    static final ArchRule HTTP_STAYS_AT_THE_EDGE = noClasses().that()
            .resideInAPackage("fr.entente.reportingservice..").and().resideOutsideOfPackages("..web..", "..live..")
            .should().dependOnClassesThat().resideInAPackage("org.springframework.web..");

    /**
     * The one arrow from a service to the program that checks it: it is another fold, and shares no code with this one.
     */
    @ArchTest
    static final ArchRule ONLY_THE_RECONCILIATION_KNOWS_THE_CHECKER = noClasses().that()
            .resideInAPackage("fr.entente.reportingservice..").and()
            .resideOutsideOfPackage("..reportingservice.reconciliation..").should().dependOnClassesThat()
            .resideInAPackage("fr.entente.checker..");

    @ArchTest
    static final ArchRule THE_CHECKER_KNOWS_NOTHING_OF_WHAT_IT_CHECKS = classes().that()
            .resideInAPackage("fr.entente.checker..").should().onlyDependOnClassesThat()
            .resideOutsideOfPackages("fr.entente.servicekit..", "fr.entente.reportingservice..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NO_SERVICE = noClasses().that().resideInAPackage("fr.entente.servicekit..")
            .should().dependOnClassesThat().resideInAPackage("fr.entente.reportingservice..");
}
