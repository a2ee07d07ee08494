package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.pullquote.LoggedErrors;
import org.pullquote.desk.Desk;
import org.pullquote.edition.PublicChange;

/** An item over which the stack runs out fails alone. No text is known to do that; a follower of changes does it here. */
@QuarkusTest
class NestedTooDeeplyTest {
    private static final String TITLE = "Nested Too Deeply";

    /** Runs out of the stack over articles of that title. */
    @Singleton
    static class Abyss {
        void fall(@Observes PublicChange change) {
            if (change.keys().stream().anyMatch(key -> key.startsWith("slug:nested-too-deeply"))) {
                fall(change);
            }
        }
    }

    private static JsonPath published(String... titles) {
        var items = new ArrayList<String>();
        for (var title : titles) {
            items.add("{\"id\":\"%1$s\",\"title\":\"%1$s\",\"content_text\":\"It opened.\"}"
                    .formatted(Desk.unique(title)));
        }
        var feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":[%s]}"
                .formatted(String.join(",", items));
        return Importing.over(Importing.post("application/feed+json", "?publish=true", feed.getBytes(UTF_8)));
    }

    @Test
    void failsAloneAndSaysSo() throws Exception {
        var errors = LoggedErrors.during(() -> {
            var job = published("Before", TITLE, "Behind");

            assertThat(job.getString("status")).isEqualTo("done");
            assertThat(job.<String>getList("items.items.outcome")).containsExactly("created", "failed", "created");
            assertThat(job.getString("items.items[1].reason")).isEqualTo("It is nested too deeply.");
        });

        assertThat(errors).isEmpty();
    }
}
