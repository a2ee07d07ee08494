package org.pullquote.platform.database;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A database that the tests of this profile may fill and stop, and a stream whose heart they need not wait for. */
public class OwnDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("pullquote.stream.heartbeat", "250ms", "pullquote.stream.buffer", "256");
    }
}
