package org.pullquote.access;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import org.pullquote.platform.StartRefused;

/** Refuses settings of sign-in that cannot work, before anything is started. */
public final class AccessChecks {
    private static final String TOKENS = "pullquote.access.jwt.";

    private AccessChecks() {}

    /** @throws StartRefused with what to set */
    public static void check(SmallRyeConfig config) {
        config.getOptionalValue("pullquote.bootstrap-key", String.class).ifPresent(key -> {
            if (KeyText.parse(key).isEmpty()) throw new StartRefused(FirstKeySettings.MALFORMED);
        });
        boolean issuer = isSet(config, "issuer");
        if (issuer != isSet(config, "public-key-location")) {
            throw new StartRefused("Tokens need an issuer and its keys: set both PULLQUOTE_ACCESS_JWT_ISSUER and"
                    + " PULLQUOTE_ACCESS_JWT_PUBLIC_KEY_LOCATION, or neither.");
        }
        if (issuer && config.getMapKeys(TOKENS + "roles").isEmpty()) {
            throw new StartRefused("Tokens are taken but no role of theirs allows anything: set"
                    + " pullquote.access.jwt.roles.<role> to the scopes of that role.");
        }
        if (config.getOptionalValues(TOKENS + "algorithms", String.class).orElse(List.of()).stream()
                .anyMatch(name -> name.startsWith("HS"))) {
            throw new StartRefused("PULLQUOTE_ACCESS_JWT_ALGORITHMS takes asymmetric signatures only, such as RS256.");
        }
    }

    private static boolean isSet(SmallRyeConfig config, String name) {
        return config.getOptionalValue(TOKENS + name, String.class).isPresent();
    }
}
