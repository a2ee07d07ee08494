package org.pullquote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of {@code docs/architecture.md}: what it draws, and what it forbids. */
@AnalyzeClasses(packages = "org.pullquote", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("platform")
            .definedBy("org.pullquote.platform..")
            .layer("content")
            .definedBy("org.pullquote.content..")
            .layer("edition")
            .definedBy("org.pullquote.edition..")
            .layer("desk")
            .definedBy("org.pullquote.desk..")
            .optionalLayer("ingest")
            .definedBy("org.pullquote.ingest..")
            .layer("delivery")
            .definedBy("org.pullquote.delivery..")
            .optionalLayer("search")
            .definedBy("org.pullquote.search..")
            .optionalLayer("syndicate")
            .definedBy("org.pullquote.syndicate..")
            .layer("access")
            .definedBy("org.pullquote.access..")
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("content")
            .mayOnlyAccessLayers("platform")
            .whereLayer("edition")
            .mayOnlyAccessLayers("content", "platform")
            .whereLayer("desk")
            .mayOnlyAccessLayers("edition", "content", "platform")
            .whereLayer("ingest")
            .mayOnlyAccessLayers("desk", "edition", "content", "platform")
            .whereLayer("delivery")
            .mayOnlyAccessLayers("edition", "content", "platform")
            .whereLayer("search")
            .mayOnlyAccessLayers("edition", "content", "platform")
            .whereLayer("syndicate")
            .mayOnlyAccessLayers("edition", "content", "platform")
            .whereLayer("access")
            .mayOnlyAccessLayers("platform");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.pullquote.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DELIVERY_CANNOT_NAME_A_WORKING_COPY = noClasses()
            .that(resideInAnyPackage("org.pullquote.delivery..", "org.pullquote.search..", "org.pullquote.syndicate.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.pullquote.desk.."));

    @ArchTest
    static final ArchRule THE_CONTENT_MODEL_IS_PURE = noClasses()
            .that(resideInAPackage("org.pullquote.content.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.sql..", "java.nio.file..", "java.net.http..", "jakarta..", "io.quarkus.."));

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_PACKAGE_PRIVATE =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule TRANSACTIONS_STAND_ON_USE_CASES = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .haveSimpleNameNotEndingWith("Resource")
            .andShould()
            .haveSimpleNameNotEndingWith("Repository")
            .andShould()
            .notBeAnnotatedWith(jakarta.ws.rs.Path.class);

    @ArchTest
    static final ArchRule NO_TRANSACTION_STANDS_ON_A_METHOD_OF_A_RESOURCE_OR_REPOSITORY = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameNotMatching(".*(Resource|Repository)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_ARE_THE_FIELDS_OWN =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith(jakarta.inject.Inject.class);

    private static final Pattern DESK_TABLE = Pattern.compile("\\bdesk\\.[a-z_]+\\b");

    @Test
    void noStatementOfDeliveryNamesATableOfTheDesk() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/pullquote/delivery"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(DESK_TABLE));
        }
    }
}
