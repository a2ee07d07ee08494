package org.pullquote.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application as the command line starts it, for itself and without a server. */
@QuarkusTest
@TestProfile(CommandStartTest.WithoutServer.class)
class CommandStartTest {
    public static class WithoutServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.host-enabled", "false", "quarkus.management.host-enabled", "false");
        }
    }

    @Inject
    Keys keys;

    @Inject
    FirstKey first;

    @Test
    void aCommandMakesNoKeyThatWouldBeShownAmongWhatItWrites() {
        assertThat(first.shown()).isEmpty();
        assertThat(keys.all()).isEmpty();
    }
}
