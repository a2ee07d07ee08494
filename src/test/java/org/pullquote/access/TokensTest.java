package org.pullquote.access;

import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens of an identity provider, made here with a key pair of the test's own. */
@QuarkusTest
@TestProfile(TokensTest.WithIdentityProvider.class)
class TokensTest {
    private static final String ISSUER = "https://id.example.org";
    private static final Path PUBLIC_KEY = Path.of("target/test-issuer.pem");
    private static final Path PRIVATE_KEY = Path.of("target/test-issuer-private.pem");

    @Test
    void theRolesOfATokenBecomeScopes() {
        var token = signed(token());
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
        var token = signed(token().claim("realm", Map.of("roles", List.of("admin", "read", "visitor"))));
        with(token).get("/protected/read").then().statusCode(403);
    }

    @Test
    void aTokenThatIsNotInOrderIsRefused() {
        KeysTest.refused(signed(token().expiresAt(Instant.now().minus(Duration.ofMinutes(5)))));
        KeysTest.refused(signed(token().issuer("https://elsewhere.example.org")));
        KeysTest.refused(signed(token().audience("another-application")));
        KeysTest.refused(token().sign(anotherKeyPair().getPrivate()));
    }

    @Test
    void aTokenThatClaimsToNeedNoSignatureIsRefused() {
        var payload = signed(token()).split("\\.")[1];
        KeysTest.refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws IOException {
        KeysTest.refused(token().signWithSecret(Files.readString(PUBLIC_KEY)));
    }

    @Test
    void aKeyStillOpens() {
        with(TestKeys.ADMIN).get("/protected/admin").then().statusCode(200);
    }

    private static JwtClaimsBuilder token() {
        return Jwt.issuer(ISSUER)
                .audience("pullquote")
                .upn("mara")
                .claim("realm", Map.of("roles", List.of("editor")))
                .expiresIn(Duration.ofMinutes(5));
    }

    private static String signed(JwtClaimsBuilder token) {
        return token.sign(PRIVATE_KEY.toString());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair anotherKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** An identity provider that calls its editors "editor", in a claim of its own. */
    public static class WithIdentityProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var pair = anotherKeyPair();
            write(PUBLIC_KEY, "PUBLIC", pair.getPublic().getEncoded());
            write(PRIVATE_KEY, "PRIVATE", pair.getPrivate().getEncoded());
            return Map.of(
                    "pullquote.access.jwt.issuer", ISSUER,
                    "pullquote.access.jwt.public-key-location", PUBLIC_KEY.toString(),
                    "pullquote.access.jwt.audience", "pullquote",
                    "pullquote.access.jwt.roles-claim", "realm/roles",
                    "pullquote.access.jwt.roles.editor", "write");
        }

        private static void write(Path file, String kind, byte[] encoded) {
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            try {
                Files.writeString(
                        file, "-----BEGIN %1$s KEY-----\n%2$s\n-----END %1$s KEY-----\n".formatted(kind, text));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
