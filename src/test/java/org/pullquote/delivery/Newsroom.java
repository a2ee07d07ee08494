package org.pullquote.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.MarkdownParsing;
import org.pullquote.content.PlainText;
import org.pullquote.edition.Edition;
import org.pullquote.edition.Editions;
import org.pullquote.edition.LinkRel;
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.QuoteOrigin;
import org.pullquote.edition.QuoteStatus;
import org.pullquote.edition.SourceDocument;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.SourceMention;
import org.pullquote.edition.TaxonDocument;
import org.pullquote.edition.TaxonKind;
import org.pullquote.edition.WithdrawalReason;
import org.pullquote.platform.ids.Ids;

/** Publishes what a test reads. */
@ApplicationScoped
public class Newsroom {
    private final Editions editions;

    Newsroom(Editions editions) {
        this.editions = editions;
    }

    public TaxonDocument taxon(TaxonKind kind, String slug) {
        var taxon = new TaxonDocument(Ids.next(), slug, kind.url(slug), "The " + slug, null);
        if (kind != TaxonKind.AUTHOR) {
            QuarkusTransaction.requiringNew().run(() -> editions.taxonOpened(kind, taxon));
        }
        return taxon;
    }

    public SourceDocument source(String slug, SourceKind kind) {
        return new SourceDocument(
                Ids.next(), slug, "/v1/sources/" + slug, kind, "The " + slug, List.of(), null, null, null);
    }

    public Story story(String slug) {
        return new Story(slug, "en", "2026-01-10T10:00:00Z");
    }

    public void withdraw(UUID id, WithdrawalReason reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> editions.withdraw(List.of(id), reason, Instant.parse("2026-02-01T00:00:00Z")));
    }

    /** An article on its way to the public. */
    public class Story {
        public final UUID id = Ids.next();
        String slug;
        final String locale;
        final Instant publishedAt;

        @Nullable
        UUID section;

        List<UUID> tags = List.of();
        List<TaxonDocument> authors = List.of();
        List<SourceDocument> speakers = List.of();
        List<SourceDocument> mentioned = List.of();
        List<Edition.Link> links = List.of();
        QuoteStatus status = QuoteStatus.UNVERIFIED;
        int revision = 1;

        @Nullable
        UUID original;

        private Story(String slug, String locale, String publishedAt) {
            this.slug = slug;
            this.locale = locale;
            this.publishedAt = Instant.parse(publishedAt);
        }

        public Story in(String locale) {
            return copy(new Story(slug, locale, publishedAt.toString()));
        }

        public Story at(String publishedAt) {
            return copy(new Story(slug, locale, publishedAt));
        }

        public Story section(TaxonDocument section) {
            this.section = section.id();
            return this;
        }

        public Story tags(TaxonDocument... tags) {
            this.tags = List.of(tags).stream().map(TaxonDocument::id).toList();
            return this;
        }

        public Story author(TaxonDocument author) {
            this.authors = List.of(author);
            return this;
        }

        public Story says(SourceDocument... speakers) {
            this.speakers = List.of(speakers);
            return this;
        }

        public Story mentions(SourceDocument... mentioned) {
            this.mentioned = List.of(mentioned);
            return this;
        }

        public Story status(QuoteStatus status) {
            this.status = status;
            return this;
        }

        public Story link(LinkRel rel, String url) {
            this.links = List.of(new Edition.Link(Ids.next(), rel, "A page", url, null));
            return this;
        }

        public Story renamed(String slug) {
            this.slug = slug;
            return this;
        }

        public Story translates(Story other) {
            this.original = other.id;
            return this;
        }

        public Story publish() {
            var body = MarkdownParsing.parse("The *news* of " + id + ".\n\n\"It is so,\" they said.");
            var text = PlainText.of(body);
            var said = text.find("It is so,").getFirst();
            var quotes = speakers.stream()
                    .map(speaker -> new Edition.Quote(
                            Ids.next(),
                            "It is so,",
                            QuoteKind.DIRECT,
                            speaker.id(),
                            "witness",
                            "said",
                            List.of(),
                            null,
                            null,
                            text.anchors(said.start(), said.end()),
                            status,
                            null,
                            QuoteOrigin.EDITOR,
                            null))
                    .toList();
            var edition = new Edition(
                    id,
                    slug,
                    locale,
                    "News of " + slug,
                    "Short",
                    section,
                    tags,
                    authors.stream().map(TaxonDocument::id).toList(),
                    publishedAt,
                    publishedAt.plusSeconds(60),
                    revision++,
                    body,
                    quotes,
                    mentioned.stream()
                            .map(source ->
                                    new Edition.Mention(source.id(), false, List.of(new SourceMention.Place(0, 3))))
                            .toList(),
                    links,
                    List.of(),
                    original,
                    null);
            var sources = IntStream.range(0, speakers.size() + mentioned.size())
                    .mapToObj(i -> i < speakers.size() ? speakers.get(i) : mentioned.get(i - speakers.size()))
                    .distinct()
                    .toList();
            QuarkusTransaction.requiringNew()
                    .run(() -> editions.issue(
                            List.of(edition),
                            new Editions.Named(sources, Map.of(TaxonKind.AUTHOR, authors), List.of())));
            return this;
        }

        private Story copy(Story to) {
            to.section = section;
            to.tags = tags;
            to.authors = authors;
            to.speakers = speakers;
            to.mentioned = mentioned;
            to.links = links;
            to.status = status;
            return to;
        }
    }
}
