package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A slug that something has or had; that of an article is one of a locale. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalSlug(
        @Nullable String locale, @NotBlank @Size(max = 200) String slug) implements Comparable<LocalSlug> {
    private static final Comparator<LocalSlug> ORDER =
            Comparator.comparing(LocalSlug::localeOrEmpty).thenComparing(LocalSlug::slug);

    /** @param locale as the database has it: empty for what has none */
    public static LocalSlug of(String locale, String slug) {
        return new LocalSlug(locale.isEmpty() ? null : locale, slug);
    }

    /** As the database has it. */
    public String localeOrEmpty() {
        return locale == null ? "" : locale;
    }

    @Override
    public int compareTo(LocalSlug other) {
        return ORDER.compare(this, other);
    }
}
