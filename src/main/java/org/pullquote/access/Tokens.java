package org.pullquote.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Verifies the tokens (JWT, RFC 7519) of the configured identity provider, and maps their roles to scopes. */
@ApplicationScoped
class Tokens {
    private static final Logger LOG = Logger.getLogger(Tokens.class);

    private final Optional<JWTParser> parser;
    private final Map<String, Set<Scope>> roles;

    Tokens(AccessSettings settings) {
        this.parser = settings.jwt().issuer().map(issuer -> new DefaultJWTParser(verification(issuer, settings.jwt())));
        this.roles = settings.jwt().roles();
    }

    /** Whose the token is, if tokens are taken and it is a valid one. */
    Optional<Caller> verify(String token) {
        return parser.flatMap(present -> parse(present, token)).map(this::caller);
    }

    private static Optional<JsonWebToken> parse(JWTParser parser, String token) {
        try {
            return Optional.of(parser.parse(token));
        } catch (ParseException invalid) {
            LOG.debug("A token was refused", invalid);
            return Optional.empty();
        }
    }

    private Caller caller(JsonWebToken token) {
        var scopes = token.getGroups().stream()
                .flatMap(role -> roles.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        var subject = token.getSubject() == null ? token.getName() : token.getSubject();
        return new Caller(
                "token:" + subject, token.getName(), null, scopes, Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static JWTAuthContextInfo verification(String issuer, AccessSettings.Jwt jwt) {
        var verification = new JWTAuthContextInfo();
        verification.setIssuedBy(issuer);
        verification.setPublicKeyLocation(jwt.publicKeyLocation().orElseThrow());
        // In their order: enums in a hash set have another one in each process, and the first reads PEM files.
        verification.setSignatureAlgorithm(jwt.algorithms().stream()
                .map(SignatureAlgorithm::fromAlgorithm)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        verification.setGroupsPath(jwt.rolesClaim());
        verification.setClockSkew(jwt.clockSkew());
        verification.setRequireNamedPrincipal(true);
        jwt.audience().ifPresent(verification::setExpectedAudience);
        return verification;
    }
}
