package org.commonground;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameContaining;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URL;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Holds the borders between the packages: who may use whom, and which library stays where. */
@AnalyzeClasses(packages = "org.commonground", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String HOUSE = "org.commonground";

    @ArchTest
    static final ArchRule dependenciesRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("start")
            .definedBy(HOUSE + ".app")
            .layer("ui")
            .definedBy(HOUSE + ".ui..")
            .layer("cli")
            .definedBy(HOUSE + ".cli..")
            .layer("store")
            .definedBy(HOUSE + ".store..")
            .layer("work")
            .definedBy(HOUSE + ".report..", HOUSE + ".session..", HOUSE + ".roomview..", HOUSE + ".plan..")
            .layer("figures")
            .definedBy(HOUSE + ".insight..", HOUSE + ".drawing..")
            .layer("workshop")
            .definedBy(HOUSE + ".workshop..", HOUSE + ".programme.edit")
            .layer("programme")
            .definedBy(HOUSE + ".programme.model", HOUSE + ".programme.file")
            .layer("i18n")
            .definedBy(HOUSE + ".i18n..")
            .layer("json")
            .definedBy(HOUSE + ".json..")
            .layer("files")
            .definedBy(HOUSE + ".files..")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("start", "ui", "cli", "store")
            .whereLayer("figures")
            .mayOnlyBeAccessedByLayers("start", "ui", "cli", "store", "work")
            .whereLayer("workshop")
            .mayOnlyBeAccessedByLayers("start", "ui", "cli", "store", "work", "figures")
            .whereLayer("programme")
            .mayOnlyBeAccessedByLayers("start", "ui", "cli", "store", "work", "figures", "workshop")
            .whereLayer("i18n")
            .mayNotAccessAnyLayer()
            .whereLayer("json")
            .mayOnlyAccessLayers("i18n")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("start", "ui", "cli", "store", "work")
            .whereLayer("files")
            .mayOnlyAccessLayers("i18n");

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes()
            .should()
            .resideInAnyPackage(
                    HOUSE + ".app",
                    HOUSE + ".ui..",
                    HOUSE + ".cli..",
                    HOUSE + ".store..",
                    HOUSE + ".report..",
                    HOUSE + ".session..",
                    HOUSE + ".roomview..",
                    HOUSE + ".plan..",
                    HOUSE + ".insight..",
                    HOUSE + ".drawing..",
                    HOUSE + ".workshop..",
                    HOUSE + ".programme..",
                    HOUSE + ".i18n..",
                    HOUSE + ".json..",
                    HOUSE + ".files..");

    @ArchTest
    static final ArchRule noCyclesAnywhere =
            slices().matching(HOUSE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCirclesBetweenClasses =
            slices().assignedFrom(new ClassFamilies()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule javafxStaysOnScreen = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + ".app", HOUSE + ".ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "org.kordamp..", "atlantafx..");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + ".store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    /** Links are opened by the system's own programs. A second start is noticed by a file, not by a port. */
    @ArchTest
    static final ArchRule nothingCallsTheNetwork = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.net.http..", "com.sun.net..", "java.rmi..", "javafx.scene.web..")
                            .or(resideInAPackage("java.net")
                                    .and(simpleNameContaining("Socket").or(simpleNameContaining("Connection")))
                                    .or(simpleNameContaining("SocketChannel"))
                                    .or(simpleName("InetAddress"))))
            .orShould()
            .callMethod(URL.class, "openConnection");

    @ArchTest
    static final ArchRule jsonTextStaysAtTheEdges = noClasses()
            .that()
            .resideInAnyPackage(
                    HOUSE + ".app",
                    HOUSE + ".ui..",
                    HOUSE + ".session..",
                    HOUSE + ".roomview..",
                    HOUSE + ".plan..",
                    HOUSE + ".insight..",
                    HOUSE + ".drawing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule foreignFormatsStayWithTheirReaders = noClasses()
            .that()
            .resideInAnyPackage(
                    HOUSE + ".app",
                    HOUSE + ".ui..",
                    HOUSE + ".cli",
                    HOUSE + ".store..",
                    HOUSE + ".session..",
                    HOUSE + ".roomview..",
                    HOUSE + ".insight..",
                    HOUSE + ".drawing..",
                    HOUSE + ".workshop",
                    HOUSE + ".workshop.input",
                    HOUSE + ".workshop.operation",
                    HOUSE + ".workshop.record")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.github.mangstadt..", "org.dhatim.fastexcel.reader..", "org.apache.james..", "de.siegmar..");

    @ArchTest
    static final ArchRule sessionDealsInPageNumbersOnly = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HOUSE + ".roomview..", HOUSE + ".drawing..");

    @ArchTest
    static final ArchRule roomViewHoldsNoFilesAndNoPlan = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".roomview..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HOUSE + ".report..", HOUSE + ".plan..", HOUSE + ".json..");

    @ArchTest
    static final ArchRule consoleDoesNotSeeTheRoom = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".ui.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + ".ui.roomview..");

    @ArchTest
    static final ArchRule roomDoesNotSeeTheConsole = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".ui.roomview..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + ".ui.console..");

    @ArchTest
    static void everyPackageSaysItsJobAndKnowsNoNull(JavaClasses house) {
        assertThat(house.getPackage(HOUSE).getSubpackagesInTree())
                .filteredOn(part -> !part.getClasses().isEmpty())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(isNullMarked(part))
                        .as("%s has a package-info with @NullMarked", part.getName())
                        .isTrue());
    }

    private static boolean isNullMarked(JavaPackage part) {
        return part.tryGetAnnotationOfType(NullMarked.class).isPresent();
    }

    /** A slice for each class with its nested ones. A sealed type and what it permits refer to each other by nature, so they are one. */
    private static final class ClassFamilies implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(family(type.reflect()).getName());
        }

        @Override
        public String getDescription() {
            return "each class with its sealed family";
        }

        private static Class<?> family(Class<?> type) {
            var outer = type;
            while (outer.getEnclosingClass() != null) {
                outer = outer.getEnclosingClass();
            }
            return Stream.concat(Stream.ofNullable(outer.getSuperclass()), Stream.of(outer.getInterfaces()))
                    .filter(Class::isSealed)
                    .findFirst()
                    .<Class<?>>map(ClassFamilies::family)
                    .orElse(outer);
        }
    }
}
