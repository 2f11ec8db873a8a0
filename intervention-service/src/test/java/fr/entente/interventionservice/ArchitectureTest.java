package fr.entente.interventionservice;

import java.util.Arrays;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "fr.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HERE = "fr.entente.interventionservice";
    private static final String[] THINGS = {HERE + ".words", HERE + ".territory", HERE + ".intervention",
            HERE + ".defect", HERE + ".shift", HERE + ".action"};

    /** A thing's decisions depend on nothing below them, on no framework but Axon, and on the days that are worked. */
    @ArchTest
    static final ArchRule A_THING_KNOWS_ONLY_OTHER_THINGS_AND_AXON = classes().that().resideInAnyPackage(THINGS)
            .should().onlyDependOnClassesThat().resideInAnyPackage(with(THINGS, "java..", "org.axonframework..",
                    "com.fasterxml.jackson.annotation..", "org.jspecify..", "fr.entente.servicekit.calendar"));

    @ArchTest
    static final ArchRule PUBLISHING_KNOWS_NEITHER_WEB_NOR_VIEWS = noClasses().that()
            .resideInAPackage(HERE + ".*.publishing").should().dependOnClassesThat()
            .resideInAnyPackage(HERE + ".*.web", HERE + ".*.views");

    @ArchTest
    static final ArchRule VIEWS_KNOW_NEITHER_WEB_NOR_PUBLISHING = noClasses().that()
            .resideInAPackage(HERE + ".*.views").should().dependOnClassesThat()
            .resideInAnyPackage(HERE + ".*.web", HERE + ".*.publishing");

    @ArchTest
    static final ArchRule WHAT_COMES_FROM_KAFKA_DECIDES_NOTHING = noClasses().that()
            .resideInAnyPackage(HERE + ".territory.intake", HERE + ".territory.storage").should()
            .dependOnClassesThat()
            .resideInAnyPackage(HERE + ".intervention..", HERE + ".defect..", HERE + ".shift..", HERE + ".action..");

    @ArchTest
    static final ArchRule THINGS_FORM_NO_CIRCLE = slices().matching(HERE + ".(*)").should().beFreeOfCycles();

    /** The arrows of the house: a service knows the kit and no other service. */
    @ArchTest
    static final ArchRule A_SERVICE_KNOWS_THE_KIT_ONLY = classes().that().resideInAPackage(HERE + "..").should()
            .onlyDependOnClassesThat().resideOutsideOfPackages("fr.entente.dossierservice..",
                    "fr.entente.reportingservice..", "fr.entente.gatewayservice..", "fr.entente.servers..");

    private static String[] with(String[] first, String... more) {
        return Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
