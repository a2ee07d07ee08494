package org.pullquote.ingest.read;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Language tags (BCP 47) as sources write them: {@code en_US}, {@code EN}. */
final class Languages {
    private Languages() {}

    /** The tag in its usual form; empty if it is none. */
    static Optional<String> tag(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(written.strip().replace('_', '-'))
                    .build();
            return Optional.of(locale.toLanguageTag()).filter(tag -> !tag.equals("und"));
        } catch (IllformedLocaleException other) {
            return Optional.empty();
        }
    }
}
