package org.pullquote.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NotPublic.class)
class PrivateDeliveryTest {
    @Test
    void whatIsPublishedNeedsAKey() {
        given().get("/protected/read-published").then().statusCode(401);
        as("read").get("/protected/read-published").then().statusCode(200);
        as("read").get("/protected/write").then().statusCode(403).body("scope", equalTo("write"));
    }

    @Test
    void tokensAreOffUntilAnIssuerIsSet() {
        KeysTest.refused("eyJhbGciOiJSUzI1NiJ9.eyJncm91cHMiOlsiYWRtaW4iXX0.c2ln");
    }
}
