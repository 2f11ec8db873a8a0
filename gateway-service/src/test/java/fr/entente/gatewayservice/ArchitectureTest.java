package fr.entente.gatewayservice;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "fr.entente.gatewayservice", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_ONE_DIRECTION = slices().matching("fr.entente.gatewayservice.(**)").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule ACCOUNTS_SESSIONS_AND_TOKENS_KNOW_NO_HTTP = noClasses().that()
            .resideInAnyPackage("..gatewayservice.account", "..gatewayservice.session", "..gatewayservice.token")
            .should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "fr.entente.gatewayservice..web");

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_SERVICE = noClasses().should().dependOnClassesThat().resideInAnyPackage(
            "fr.entente.dossierservice..", "fr.entente.interventionservice..", "fr.entente.reportingservice..");

    @ArchTest
    static final ArchRule STORES_NO_EVENTS = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.apache.kafka..");
}
