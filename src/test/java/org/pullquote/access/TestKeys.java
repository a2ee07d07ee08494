package org.pullquote.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Signs test requests in. */
public final class TestKeys {
    /** The key that every test's application starts with; it may do everything. */
    public static final String ADMIN = "pq_testadmin00_0123456789abcdefghijklmnopqrstuv";

    private TestKeys() {}

    /** A request of the administrator's. */
    public static RequestSpecification asAdmin() {
        return with(ADMIN);
    }

    /** A request of somebody who has these scopes only, by a key of their own. */
    public static RequestSpecification as(String... scopes) {
        return with(key(scopes));
    }

    /** A request with this key or token. */
    public static RequestSpecification with(String credential) {
        return given().header("Authorization", "Bearer " + credential);
    }

    /** A new key with these scopes. */
    public static String key(String... scopes) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Test", "scopes", List.of(scopes)))
                .post("/manage/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
