package fr.entente.reportingservice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "fr.entente.reportingservice", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

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
    static final ArchRule HTTP_STAYS_AT_THE_EDGE = noClasses().that().resideOutsideOfPackages("..web..", "..live..")
            .should().dependOnClassesThat().resideInAPackage("org.springframework.web..");
}
