package org.pullquote.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.pullquote.access.TestKeys;

/**
 * An embedded PostgreSQL on a temporary folder for every {@code @QuarkusTest}, in place of the one that {@code main}
 * starts. Found as a service, so no test names it; a test that needs to stop it has an {@link EmbeddedDatabase} field.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path folder;
    private @Nullable EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            folder = Files.createTempDirectory(target, "test-data-");
            database = EmbeddedDatabase.on(folder, target.resolve("postgresql-programs"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("pullquote.data-dir", folder.toString());
        settings.put("pullquote.bootstrap-key", TestKeys.ADMIN);
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(database, new TestInjector.MatchesType(EmbeddedDatabase.class));
    }

    @Override
    public void stop() {
        if (database == null || folder == null) return;
        database.close();
        FileUtils.deleteQuietly(folder.toFile());
    }
}
