package org.pullquote.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.pullquote.access.TestKeys.as;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.key;
import static org.pullquote.access.TestKeys.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScopesTest {
    private static final String[] ALL = {"read-published", "read", "write", "publish", "import", "admin"};

    @ParameterizedTest
    @CsvSource({
        "read, read-published read",
        "write, read-published read write",
        "publish, read-published read write publish",
        "import, read-published read import",
        "admin, read-published read write publish import admin"
    })
    void aScopeAllowsWhatItIncludesAndNothingElse(String scope, String allowed) {
        var key = key(scope);
        for (String operation : ALL) {
            var expected = Set.of(allowed.split(" ")).contains(operation) ? 200 : 403;
            with(key).get("/protected/" + operation).then().statusCode(expected);
        }
    }

    @Test
    void aRefusalNamesTheMissingScope() {
        as("read")
                .get("/protected/publish")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("missing-scope"))
                .body("scope", equalTo("publish"))
                .body("detail", equalTo("The key or token lacks the scope \"publish\"."));
    }

    @Test
    void theScopeThatIsMissingStandsInTheContract() {
        as("read").get("/manage/v1/keys").then().statusCode(403).body("scope", equalTo("admin"));
    }

    @Test
    void anybodyReadsWhatIsPublishedAndNothingElse() {
        given().get("/protected/read-published").then().statusCode(200);
        for (String operation : new String[] {"read", "write", "publish", "import", "admin"}) {
            given().get("/protected/" + operation)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer realm=\"pullquote\"")
                    .body("type", equalTo("tag:pullquote.org,2026:problem:unauthenticated"))
                    .body("code", equalTo("unauthenticated"))
                    .body("detail", startsWith("This needs a key or token. Send it as \"Authorization: Bearer"));
        }
        given().header("Authorization", "Basic YTpi")
                .get("/protected/read")
                .then()
                .statusCode(401)
                .body("detail", startsWith("A key or token is sent as \"Authorization: Bearer"));
    }

    @Test
    void anOperationWithoutAScopeIsOpenToNobody() {
        given().get("/protected/forgotten").then().statusCode(401);
        asAdmin().get("/protected/forgotten").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Basic YTpi",
                "pq_testadmin00_x",
                "Bearer pq_",
                "Bearer pq_a_b",
                "Bearer x.y.z",
                "Bearer null"
            })
    void aCredentialThatIsNoneIsRefused(String header) {
        given().header("Authorization", header).get("/protected/read").then().statusCode(401);
    }

    @Test
    void twoCredentialsAreRefused() {
        given().header("Authorization", "Bearer " + TestKeys.ADMIN, "Bearer " + TestKeys.ADMIN)
                .get("/protected/read")
                .then()
                .statusCode(401);
    }

    @Test
    void theKeysNameIsTheCallersName() {
        asAdmin().get("/protected/read").then().body(equalTo("Bootstrap"));
    }

    /** The encodings of CVE-2026-50559, which slip past policies by path. Authorisation here is the operation's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/protected/admin;", "/protected;x=1/admin", "/protected/admin%3B", "/protected%3Bx/admin",
                "/protected%2Fadmin", "/protected/%2Fadmin", "/protected/admin%2F", "/protected%5Cadmin",
                "/protected/admin%5C", "//protected/admin", "/protected//admin", "/./protected/admin",
                "/v1/../protected/admin", "/v1/%2e%2e/protected/admin", "/protected/%61dmin", "/v1;/../protected/admin"
            })
    void anEncodedPathOpensNothing(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(oneOf(400, 401, 404));
    }
}
