package org.pullquote;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pullquote.access.FirstKey;
import org.pullquote.ingest.sample.SampleSettings;
import org.pullquote.platform.StartOrder;

/**
 * Tells whoever started the application how to go on. It speaks to the console and not to the log, which is kept and
 * collected and must not hold a key.
 */
@Singleton
class Banner {
    private static final String DEVELOPMENT = """

            Pullquote is ready.

              API         %1$s/v1/articles
              Swagger UI  %1$s/q/swagger-ui
              Desk key    %2$s

              curl -s %1$s/manage/v1/articles -H 'Authorization: Bearer %2$s'

            """;

    private static final String FIRST_START = """

            Pullquote has made the first admin key. It is shown this once and kept nowhere:

              %2$s

            A first request, as soon as the server listens:

              curl -s %1$s/manage/v1/articles -H 'Authorization: Bearer %2$s'

              API         %1$s/v1/articles
              Swagger UI  %1$s/q/swagger-ui

            %3$s

            """;

    private static final String EMPTY = """
            A new newsroom is empty. PULLQUOTE_SAMPLE=true loads a sample into it at the next start;
            docs/guide.md says how to write an article, and how to bring an archive (bin/pullquote import).""";

    private static final String SAMPLE = "The sample newsroom is loaded (PULLQUOTE_SAMPLE).";

    private final FirstKey key;
    private final SampleSettings settings;
    private final String address;

    Banner(FirstKey key, SampleSettings settings, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.key = key;
        this.settings = settings;
        this.address = "http://localhost:" + port;
    }

    /** The first key is there already, and would be lost if the server did not start. */
    void show(@Observes @Priority(StartOrder.BANNER) StartupEvent start) {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            key.shown().ifPresent(shown -> System.out.print(firstStart(address, shown, settings.sample())));
        }
    }

    /** It is ready when it can be asked. */
    void ready(@ObservesAsync HttpServerStart start) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            key.shown().ifPresent(shown -> System.out.print(DEVELOPMENT.formatted(address, shown)));
        }
    }

    static String firstStart(String address, String key, boolean sample) {
        return FIRST_START.formatted(address, key, sample ? SAMPLE : EMPTY);
    }
}
