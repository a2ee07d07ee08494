package org.pullquote.access;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** An identity provider with a key pair of its own, which names roles in a claim of its own. */
public final class TestIssuer {
    private static final String ISSUER = "https://id.example.org";
    private static final Path PUBLIC_KEY = Path.of("target/test-issuer.pem");
    private static final Path PRIVATE_KEY = Path.of("target/test-issuer-private.pem");

    private TestIssuer() {}

    /** Makes the key pair. */
    public static Map<String, String> settings() {
        var pair = newKeyPair();
        write(PUBLIC_KEY, "PUBLIC", pair.getPublic().getEncoded());
        write(PRIVATE_KEY, "PRIVATE", pair.getPrivate().getEncoded());
        return Map.of(
                "pullquote.access.jwt.issuer", ISSUER,
                "pullquote.access.jwt.public-key-location", PUBLIC_KEY.toString(),
                "pullquote.access.jwt.audience", "pullquote",
                "pullquote.access.jwt.roles-claim", "realm/roles",
                "pullquote.access.jwt.roles.editor", "write");
    }

    /** A token in order, of an editor. */
    static JwtClaimsBuilder token() {
        return Jwt.issuer(ISSUER)
                .audience("pullquote")
                .upn("mara")
                .claim("realm", Map.of("roles", List.of("editor")))
                .expiresIn(Duration.ofMinutes(5));
    }

    static String signed(JwtClaimsBuilder token) {
        return token.sign(PRIVATE_KEY.toString());
    }

    static String publicKey() throws IOException {
        return Files.readString(PUBLIC_KEY);
    }

    static KeyPair newKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void write(Path file, String kind, byte[] encoded) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        try {
            Files.writeString(file, "-----BEGIN %1$s KEY-----\n%2$s\n-----END %1$s KEY-----\n".formatted(kind, text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
