package org.pullquote.access;

import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.Configured;

/** Tokens of an identity provider that calls its editors "editor". */
@QuarkusTest
@TestProfile(Configured.class)
class TokensTest {
    @Test
    void theRolesOfATokenBecomeScopes() {
        var token = TestIssuer.signed(TestIssuer.token());
        with(token).get("/protected/write").then().statusCode(200);
        with(token).get("/protected/read").then().statusCode(200).body(equalTo("mara"));
        with(token)
                .get("/protected/publish")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-scope"))
                .body("scope", equalTo("publish"));
    }

    @Test
    void aRoleThatIsNotMappedAllowsNothing() {
        var token = TestIssuer.signed(
                TestIssuer.token().claim("realm", Map.of("roles", List.of("admin", "read", "visitor"))));
        with(token).get("/protected/read").then().statusCode(403);
    }

    @Test
    void aTokenThatIsNotInOrderIsRefused() {
        KeysTest.refused(
                TestIssuer.signed(TestIssuer.token().expiresAt(Instant.now().minus(Duration.ofMinutes(5)))));
        KeysTest.refused(TestIssuer.signed(TestIssuer.token().issuer("https://elsewhere.example.org")));
        KeysTest.refused(TestIssuer.signed(TestIssuer.token().audience("another-application")));
        KeysTest.refused(TestIssuer.token().sign(TestIssuer.newKeyPair().getPrivate()));
    }

    @Test
    void aTokenThatClaimsToNeedNoSignatureIsRefused() {
        var payload = TestIssuer.signed(TestIssuer.token()).split("\\.")[1];
        KeysTest.refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws IOException {
        KeysTest.refused(TestIssuer.token().signWithSecret(TestIssuer.publicKey()));
    }

    @Test
    void aKeyStillOpens() {
        with(TestKeys.ADMIN).get("/protected/admin").then().statusCode(200);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
