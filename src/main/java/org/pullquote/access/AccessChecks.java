package org.pullquote.access;

import io.smallrye.config.SmallRyeConfig;
import org.pullquote.platform.StartRefused;

/** Refuses settings of sign-in that cannot work, before anything is started. */
public final class AccessChecks {
    private AccessChecks() {}

    /** @throws StartRefused with what to set */
    public static void check(SmallRyeConfig config) {
        config.getOptionalValue("pullquote.bootstrap-key", String.class).ifPresent(key -> {
            if (KeyText.parse(key).isEmpty()) throw new StartRefused(FirstKeySettings.MALFORMED);
        });
        check(config.getConfigMapping(AccessSettings.class).jwt());
    }

    private static void check(AccessSettings.Jwt jwt) {
        if (jwt.issuer().isPresent() != jwt.publicKeyLocation().isPresent()) {
            throw new StartRefused("Tokens need an issuer and its keys: set both PULLQUOTE_ACCESS_JWT_ISSUER and"
                    + " PULLQUOTE_ACCESS_JWT_PUBLIC_KEY_LOCATION, or neither.");
        }
        if (jwt.issuer().isPresent() && jwt.roles().isEmpty()) {
            throw new StartRefused("Tokens are taken but no role of theirs allows anything: set"
                    + " pullquote.access.jwt.roles.<role> to the scopes of that role.");
        }
        if (jwt.algorithms().stream().anyMatch(name -> name.startsWith("HS"))) {
            throw new StartRefused("PULLQUOTE_ACCESS_JWT_ALGORITHMS takes asymmetric signatures only, such as RS256.");
        }
    }
}
