package org.pullquote;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.pullquote.access.TestIssuer;
import org.pullquote.delivery.cdn.TestCdn;

/**
 * An identity provider, a CDN, limits small enough to be met in a test, and followers of the log that wait for notices alone:
 * what several tests need and no other minds, in one start of the application instead of one for each.
 */
public class Configured implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(Map.of(
                "pullquote.http.request-timeout", "3S",
                "quarkus.http.limits.max-body-size", "1M",
                "pullquote.changes.poll", "1h"));
        settings.putAll(TestIssuer.settings());
        settings.putAll(TestCdn.settings());
        return settings;
    }
}
