package org.pullquote.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.PrivateFile;
import org.pullquote.platform.StartOrder;
import org.pullquote.platform.StartRefused;

/**
 * Sees to it that somebody can sign in: with the key that the operator chose, or one that is made when there is none at
 * all. In development there is a key that stays the same as long as the data folder does.
 */
@Singleton
public class FirstKey {
    private final Keys keys;
    private final FirstKeySettings settings;
    private final boolean serves;
    private @Nullable String shown;

    FirstKey(
            Keys keys,
            FirstKeySettings settings,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.keys = keys;
        this.settings = settings;
        this.serves = serves;
    }

    /** The key to show to whoever started the application, if it is not one that they chose. */
    public Optional<String> shown() {
        return Optional.ofNullable(shown);
    }

    void provide(@Observes @Priority(StartOrder.FIRST_KEY) StartupEvent start) {
        if (!serves) {
            return; // A command of the command line, whose output is its own; the first server makes the key.
        }
        if (settings.bootstrapKey().isPresent()) {
            ensure(settings.bootstrapKey().get(), "Bootstrap");
        } else if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            shown = PrivateFile.read(
                    Path.of(settings.dataDir(), "desk.key"),
                    () -> KeyText.make().reveal());
            ensure(shown, "Development");
        } else {
            keys.createFirst(admin("First")).ifPresent(made -> shown = made.key());
        }
    }

    private void ensure(String key, String name) {
        var text = KeyText.parse(key).orElseThrow(() -> new StartRefused(FirstKeySettings.MALFORMED));
        if (!keys.ensure(text, admin(name))) {
            throw new StartRefused(
                    "The key %s exists with another secret: choose another id for the bootstrap key.".formatted(text));
        }
    }

    private static NewKey admin(String name) {
        return new NewKey(name, List.of(Scope.ADMIN), null);
    }
}
