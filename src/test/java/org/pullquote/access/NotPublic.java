package org.pullquote.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** What is published needs a key. */
public class NotPublic implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("pullquote.delivery.public", "false");
    }
}
