package fr.entente.servicekit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "fr.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class KitArchitectureTest {

    @ArchTest
    static final ArchRule knows_no_service = classes().that().resideInAPackage("fr.entente.servicekit..").should()
            .onlyDependOnClassesThat().resideOutsideOfPackages("fr.entente.*service..");

    @ArchTest
    static final ArchRule its_parts_depend_on_one_another_one_way = slices().matching("fr.entente.servicekit.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule keeps_store_and_intake_free_of_the_web = noClasses().that()
            .resideInAnyPackage("..eventstore..", "..relay..", "..views..", "..intake..").should().dependOnClassesThat()
            .resideInAnyPackage("fr.entente.servicekit.web..", "jakarta.servlet..");
}
