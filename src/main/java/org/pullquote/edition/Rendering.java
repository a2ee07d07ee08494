package org.pullquote.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.content.Anchor;
import org.pullquote.content.Picture;
import org.pullquote.content.PlainText;
import org.pullquote.content.QuoteMarks;

/** Makes the public document of an edition. Pure: the same edition and names give the same document. */
record Rendering(Edition edition, Names names) {

    /** Of what the public may see of an edition: nothing that leads to an article that is not public. */
    static Rendering ofPublic(Edition edition, Names names) {
        var shown = edition.without(address -> ArticlePath.of(address)
                .flatMap(ArticlePath::id)
                .filter(target -> !names.articles().containsKey(target))
                .isPresent());
        return new Rendering(shown, names);
    }

    ArticleDocument document() {
        var text = PlainText.of(edition.body());
        return new ArticleDocument(
                edition.id(),
                edition.slug(),
                names.url(edition),
                edition.locale(),
                edition.title(),
                edition.standfirst(),
                edition.section() == null ? null : names.taxa().get(edition.section()),
                taxa(edition.tags()),
                taxa(edition.authors()),
                edition.publishedAt(),
                edition.updatedAt(),
                edition.revision(),
                text.wordCount(),
                text.readingMinutes(),
                images().map(image -> image.document(names.creditOf(image), names.media()))
                        .toList(),
                QuoteMarks.mark(edition.body(), anchors()).withPictures(pictures()),
                edition.quotes().stream().map(quote -> quote(quote, text)).toList(),
                sources(),
                links(),
                edition.corrections(),
                names.translations(edition));
    }

    private Map<UUID, List<Anchor>> anchors() {
        var anchors = new LinkedHashMap<UUID, List<Anchor>>();
        edition.quotes().forEach(quote -> anchors.put(quote.id(), quote.anchors()));
        return anchors;
    }

    private Stream<PublicImage> images() {
        return edition.body().media().stream().map(names.images()::get).filter(Objects::nonNull);
    }

    private Map<UUID, Picture> pictures() {
        return images().collect(Collectors.toMap(
                PublicImage::id, image -> image.picture(names.creditOf(image), names.media())));
    }

    private List<NamedRef> taxa(List<UUID> ids) {
        return ids.stream().map(names.taxa()::get).filter(Objects::nonNull).toList();
    }

    private QuoteDocument quote(Edition.Quote quote, PlainText text) {
        return new QuoteDocument(
                quote.id(),
                Urls.quote(quote.id()),
                quote.text(),
                quote.kind(),
                quote.speaker() == null ? null : names.sources().get(quote.speaker()),
                quote.speakerRole(),
                quote.cue(),
                quote.via().stream()
                        .map(names.sources()::get)
                        .filter(Objects::nonNull)
                        .toList(),
                quote.saidAt(),
                quote.saidIn(),
                edition.locale(),
                quote.anchors().stream().filter(text::holds).toList(),
                quote.status(),
                quote.statusReason(),
                quote.origin(),
                quote.confidence(),
                null);
    }

    /** The sources that the article shows; names of others than sources and images are not needed for it. */
    List<SourceMention> sources() {
        var parts = new LinkedHashMap<UUID, SourceMention.Part>();
        for (var quote : edition.quotes()) {
            if (quote.speaker() != null) {
                parts.put(quote.speaker(), SourceMention.Part.SPEAKER);
            }
        }
        edition.quotes().forEach(quote -> quote.via().forEach(id -> parts.putIfAbsent(id, SourceMention.Part.VIA)));
        var places = new LinkedHashMap<UUID, List<SourceMention.Place>>();
        for (var mention : edition.mentions()) {
            var part = mention.credit() ? SourceMention.Part.CREDIT : SourceMention.Part.MENTIONED;
            parts.putIfAbsent(mention.source(), part);
            places.computeIfAbsent(mention.source(), id -> new ArrayList<>()).addAll(mention.places());
        }
        images().flatMap(image -> Stream.ofNullable(image.credit()))
                .forEach(source -> parts.putIfAbsent(source, SourceMention.Part.CREDIT));
        return parts.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(names.sources().get(entry.getKey())).stream()
                        .map(source -> new SourceMention(
                                source.id(),
                                source.slug(),
                                source.kind(),
                                source.name(),
                                source.description(),
                                entry.getValue(),
                                places.getOrDefault(source.id(), List.of()).stream()
                                        .sorted(Comparator.comparingInt(SourceMention.Place::start))
                                        .toList())))
                .toList();
    }

    private List<LinkDocument> links() {
        return edition.links().stream().flatMap(link -> link(link).stream()).toList();
    }

    /** A link to an article that is not public is absent. */
    private Optional<LinkDocument> link(Edition.Link link) {
        if (link.target() == null) {
            return Optional.of(new LinkDocument(link.id(), link.rel(), link.title(), link.url(), null, null));
        }
        return Optional.ofNullable(names.articles().get(link.target()))
                .map(target -> new LinkDocument(link.id(), link.rel(), link.title(), target.url(), target, null));
    }
}
