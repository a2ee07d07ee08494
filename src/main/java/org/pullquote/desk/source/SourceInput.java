package org.pullquote.desk.source;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.slug.Slug;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.edition.SourceKind;
import org.pullquote.platform.text.Visible;
import org.pullquote.platform.url.WebUrl;

/**
 * A source as an editor writes it. An anonymous one has a description and nothing that could name it.
 *
 * @param slug made from the name (of an anonymous one, from the description) where it is left out; that of an anonymous
 *     one has no words that its description has not
 * @param aliases other names; who is written of by one of them is found by it
 * @param role what the source is generally known as; a quote keeps the role as printed
 */
public record SourceInput(
        @Schema(examples = "runa-thorsen") @Size(max = 120) @Slug @Nullable
        String slug,

        @Schema(examples = "person") SourceKind kind,

        @Schema(examples = "Runa Thorsen") @Size(max = NAME) @Nullable
        String name,

        @Schema(examples = "[\"R. Thorsen\"]") @Size(max = ALIASES)
        List<@NotBlank @Size(max = NAME) String> aliases,

        @Schema(examples = "Harbour master") @Size(max = ROLE) @Nullable
        String role,

        @Schema(examples = "Head of the pilot service since 2019") @Size(max = DESCRIPTION) @Nullable
        String description,

        @Schema(examples = "https://example.org/thorsen", pattern = WebUrl.FORM) @Size(max = 2000) @WebUrl @Nullable
        String homepage) {
    /** Code points that a name may have. */
    public static final int NAME = 200;

    /** Code points that a role may have. */
    public static final int ROLE = 200;

    /** Code points that a description may have. */
    public static final int DESCRIPTION = 2000;

    /** How many aliases a source may have. */
    static final int ALIASES = 50;

    public SourceInput {
        aliases = List.copyOf(aliases);
    }

    @AssertTrue(message = "must have a description, and neither name, aliases nor homepage, as it is anonymous")
    boolean isAnonymousWithoutName() {
        return kind != SourceKind.ANONYMOUS
                || (name == null && aliases.isEmpty() && homepage == null && Visible.in(description));
    }

    @AssertTrue(message = "must have no words in its slug that its description has not, as it is anonymous")
    boolean isAnonymousBySlug() {
        return kind != SourceKind.ANONYMOUS
                || slug == null
                || description == null
                || Slugs.isOfWords(slug, description);
    }

    @AssertTrue(message = "must have a name, unless its kind is anonymous")
    boolean isNamed() {
        return kind == SourceKind.ANONYMOUS || Visible.in(name);
    }

    /** What the slug is made from. */
    String label() {
        return Objects.requireNonNull(kind == SourceKind.ANONYMOUS ? description : name);
    }
}
