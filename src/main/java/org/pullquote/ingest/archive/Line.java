package org.pullquote.ingest.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.ArchivedArticle;
import org.pullquote.desk.media.ArchivedImage;
import org.pullquote.desk.source.ArchivedSource;
import org.pullquote.desk.taxonomy.ArchivedTaxon;
import org.pullquote.edition.TaxonKind;

/** One line of an export: an object with one member, which tells what it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        @Nullable Header pullquote,
        @Valid @Nullable ArchivedSource source,
        @Valid @Nullable ArchivedTaxon section,
        @Valid @Nullable ArchivedTaxon tag,
        @Valid @Nullable ArchivedTaxon author,
        @Valid @Nullable ArchivedImage image,
        @Valid @Nullable ArchivedArticle article) {

    /** What an export begins with. */
    public record Header(int version) {
        /** The version of what is written here, and the only one that is read. */
        public static final int CURRENT = 1;
    }

    /** The first line. */
    static Line header() {
        return new Line(new Header(Header.CURRENT), null, null, null, null, null, null);
    }

    static Line of(ArchivedSource source) {
        return new Line(null, source, null, null, null, null, null);
    }

    static Line of(TaxonKind kind, ArchivedTaxon taxon) {
        return new Line(
                null,
                null,
                kind == TaxonKind.SECTION ? taxon : null,
                kind == TaxonKind.TAG ? taxon : null,
                kind == TaxonKind.AUTHOR ? taxon : null,
                null,
                null);
    }

    static Line of(ArchivedImage image) {
        return new Line(null, null, null, null, null, image, null);
    }

    static Line of(ArchivedArticle article) {
        return new Line(null, null, null, null, null, null, article);
    }

    @AssertTrue(message = "must have one member: source, section, tag, author, image or article")
    boolean isOneThing() {
        return Stream.of(pullquote, source, section, tag, author, image, article)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    /** What it is about, for reports: {@code source runa-thorsen}. */
    public String ref() {
        if (source != null) {
            return named("source", source.id(), source.written().slug());
        }
        if (section != null) {
            return named("section", section.id(), section.written().slug());
        }
        if (tag != null) {
            return named("tag", tag.id(), tag.written().slug());
        }
        if (author != null) {
            return named("author", author.id(), author.written().slug());
        }
        if (image != null) {
            return named("image", image.id(), null);
        }
        return article == null
                ? "header"
                : named("article", article.id(), article.last().copy().text().slug());
    }

    private static String named(String kind, UUID id, @Nullable String slug) {
        return kind + " " + (slug == null ? id : slug);
    }
}
