package org.pullquote.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.validation.constraints.AssertTrue;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract in {@code openapi.yaml} and the application say the same. */
@QuarkusTest
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** What ends what nobody edits: a key, an import, a link to a preview. */
    private static final Set<String> UNVERSIONED = Set.of("revokeKey", "cancelImport", "revokePreview");

    /** What may be asked without a key. Nothing else is open. */
    private static boolean isOpen(String path) {
        return path.startsWith("/v1/") || path.startsWith("/preview/v1/{token}");
    }

    @Test
    void theCommittedContractIsTheOneTheCodeMakes() throws IOException {
        var made = given().get("/q/made-openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, made);
        }
        var yaml = new YAMLMapper();
        assertThat(yaml.readTree(made))
                .as("openapi.yaml; write it anew with ./mvnw test -Dtest=OpenApiTest -Dopenapi.update=true")
                .isEqualTo(yaml.readTree(Files.readString(COMMITTED)));
    }

    @Test
    void theCommittedContractIsServedInEitherForm() throws IOException {
        var yaml = Files.readString(COMMITTED);
        var json = new JsonMapper().writeValueAsString(new YAMLMapper().readTree(yaml));

        is("application/yaml", yaml, given().get("/q/openapi"));
        is("application/yaml", yaml, given().accept("text/html, */*;q=0.8").get("/q/openapi"));
        is("application/json", json, given().accept("application/json").get("/q/openapi"));
        is("application/json", json, given().get("/q/openapi?format=json"));
        given().accept("application/xml").get("/q/openapi").then().statusCode(406);
        given().get("/q/openapi?format=xml").then().statusCode(400).body("errors[0].detail", containsString("yaml"));
    }

    private static void is(String type, String body, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(type);
        assertThat(answer.header("Vary")).contains("Accept");
        assertThat(answer.body().asString()).isEqualTo(body);
    }

    @Test
    void swaggerUiShowsIt() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("/q/openapi"));
    }

    @Test
    void everyOperationButTheOpenOnesNeedsAKey() {
        var closed = operations().stream()
                .filter(operation -> !isOpen(operation.path()))
                .toList();

        assertThat(closed).hasSizeGreaterThan(30);
        for (var operation : closed) {
            var path = operation.path().replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
            assertThat(given().request(operation.method(), path).statusCode())
                    .as(operation.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void everyOperationIsDescribed() {
        for (var operation : operations()) {
            assertThat(operation.members()).as(operation.toString()).containsKeys("operationId", "summary", "tags");
            var answers = (Map<?, ?>) operation.members().get("responses");
            assertThat(answers.keySet().stream()
                            .anyMatch(status -> status.toString().startsWith("4")))
                    .as(operation + " names its errors")
                    .isTrue();
        }
    }

    @Test
    void whatIsChangedIsNamedByItsVersionWhereItHasOne() {
        for (var operation : operations()) {
            if (Set.of("PUT", "PATCH", "DELETE").contains(operation.method())) {
                var answers = (Map<?, ?>) operation.members().get("responses");
                assertThat(answers.containsKey("428"))
                        .as(operation.toString())
                        .isEqualTo(!UNVERSIONED.contains(operation.members().get("operationId")));
            }
        }
    }

    @Test
    void noTwoSchemasWantTheSameName() {
        var contract = new JsonPath(given().get("/q/made-openapi?format=json").asString());
        assertThat(contract.<Map<String, Object>>get("components.schemas").keySet())
                .as("a number is what the second one gets; name it with @Schema")
                .noneMatch(name -> name.matches(".*\\d"));
    }

    @Test
    void rulesAndQuestionsOfARecordAreNoMembersOfItsSchema() {
        var schemas = new JsonPath(given().get("/q/made-openapi?format=json").asString())
                .<Map<String, Map<String, Object>>>get("components.schemas");
        var asked = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.pullquote").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(AssertTrue.class))
                        .filter(method -> schemas.containsKey(method.getOwner().getSimpleName()))
                        .toList();

        assertThat(asked).hasSizeGreaterThan(5);
        for (var rule : asked) {
            assertThat(members(schemas.get(rule.getOwner().getSimpleName())))
                    .as(rule.getFullName())
                    .doesNotContain(Introspector.decapitalize(rule.getName().substring(2)));
        }
        assertThat(members(schemas.get("Restoration"))).doesNotContain("whole");
    }

    @Test
    void whatTheServerRequiresTheContractRequiresToo() {
        var schemas =
                new JsonPath(given().get("/q/made-openapi?format=json").asString()).setRootPath("components.schemas");
        assertThat(schemas.<List<String>>get("LinkInput.required")).containsExactlyInAnyOrder("rel", "title");
        assertThat(schemas.<List<String>>get("QuoteInput.required")).containsExactly("exact");
        assertThat(schemas.<List<String>>get("SourceInput.required")).containsExactly("kind");
        assertThat(schemas.getString("LinkInput.properties.url.pattern")).isEqualTo("https?://[^/?#\\s]\\S*");
    }

    @Test
    void whatTheServerLetsOneLeaveOutOrWriteShorterTheContractDoesToo() {
        var contract = new JsonPath(given().get("/q/made-openapi?format=json").asString());
        assertThat(contract.<List<Map<String, Object>>>get("components.schemas.QuoteInput.properties.exact.anyOf.type"))
                .asString()
                .isEqualTo("[string, array]");
        var publication =
                contract.<Map<String, Object>>get("paths.'/manage/v1/articles/{id}/publication'.put.requestBody");
        assertThat(publication.get("required")).isNotEqualTo(true);
        assertThat(publication.get("content"))
                .asString()
                .startsWith("{application/json=")
                .doesNotContain("*/*");
    }

    private static Set<Object> members(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> members ? Set.copyOf(members.keySet()) : Set.of();
    }

    private record Operation(String method, String path, Map<String, Object> members) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        var contract = new JsonPath(given().get("/q/made-openapi?format=json").asString());
        var operations = new ArrayList<Operation>();
        contract.<Map<String, Map<String, Map<String, Object>>>>get("paths")
                .forEach((path, members) -> members.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, operation));
                    }
                }));
        return operations;
    }
}
