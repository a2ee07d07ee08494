package org.pullquote.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pullquote.platform.Bounds;

/** Settings of sign-in. */
@ConfigMapping(prefix = "pullquote.access")
public interface AccessSettings {
    /** Tokens (JWT) of an identity provider; off unless an issuer is set. */
    Jwt jwt();

    /** How tokens are verified and read. */
    interface Jwt {
        /** Who must have issued a token ({@code iss}). With it, the key's location and a role must be set. */
        Optional<String> issuer();

        /** Where the issuer's public keys are: an https address of a JWK set, or a file of a JWK set or PEM. */
        Optional<String> publicKeyLocation();

        /** Whom a token must be meant for ({@code aud}); unset, any token of the issuer is taken. */
        Optional<Set<String>> audience();

        /**
         * The signatures that are taken. Asymmetric ones only: nothing here can make a token. A key in a PEM file, which
         * does not say what it is for, is read as one of the first.
         */
        @WithDefault("RS256,PS256,ES256")
        List<String> algorithms();

        /** The claim that lists the caller's roles; {@code /} goes into a nested one, as in realm_access/roles. */
        @WithDefault("groups")
        String rolesClaim();

        /** The scopes of each role, by its name in the token: {@code pullquote.access.jwt.roles.editor=write,publish}. */
        Map<String, Set<Scope>> roles();

        /** By how many seconds the issuer's clock may differ. */
        @WithDefault("30")
        @Bounds(least = "0", most = "3600")
        int clockSkew();
    }
}
