package org.pullquote.ingest.fetch;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Another site that may be fetched from as {@code localhost}, and not by its address. */
public class TestArchive implements QuarkusTestResourceLifecycleManager {
    private @Nullable Archive archive;

    @Override
    public Map<String, String> start() {
        archive = new Archive();
        return Map.of(
                "pullquote.imports.fetch.allowed-hosts",
                "localhost",
                "pullquote.imports.fetch.ports",
                archive.ports().stream().map(String::valueOf).collect(Collectors.joining(",", "80,443,", "")));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(archive, new TestInjector.MatchesType(Archive.class));
    }

    @Override
    public void stop() {
        if (archive != null) {
            archive.close();
        }
    }
}
