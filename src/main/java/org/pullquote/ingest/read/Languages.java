package org.pullquote.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.language.LanguageTag;

/**
 * Language tags (BCP 47) as sources write them, {@code en_US}, {@code EN}, and those of texts that have none, told by Apache
 * OpenNLP's model of 103 languages. The model is read when the first such text comes.
 */
final class Languages {
    /** Code points; what is shorter is not told reliably. */
    private static final int SHORTEST = 100;

    private static final int LONGEST = 500;

    /** How much likelier the language must be than the next. */
    private static final double CLEARLY = 3;

    private Languages() {}

    /** The tag in its usual form; empty if it is none. */
    static Optional<String> tag(@Nullable String written) {
        if (written == null || written.isBlank() || written.strip().length() > LanguageTag.LONGEST) {
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

    /** The language of a text, from its beginning; empty where it is too short or not clear. */
    static Optional<String> of(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        var guesses = new LanguageDetectorME(Model.READ)
                .predictLanguages(text.substring(0, Math.min(text.length(), LONGEST)));
        boolean clear = guesses[0].getConfidence() > CLEARLY * guesses[1].getConfidence();
        return clear ? Optional.ofNullable(Model.TAGS.get(guesses[0].getLang())) : Optional.empty();
    }

    /** Read once, when first needed. */
    private static final class Model {
        private static final LanguageDetectorModel READ = read();

        /** The model has languages of three letters. */
        private static final Map<String, String> TAGS = Stream.of(Locale.getISOLanguages())
                .collect(Collectors.toMap(tag -> Locale.of(tag).getISO3Language(), tag -> tag, (one, other) -> one));

        private static LanguageDetectorModel read() {
            try (var model = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
                if (model == null) {
                    throw new IOException("the language model is missing");
                }
                return new LanguageDetectorModel(model);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
