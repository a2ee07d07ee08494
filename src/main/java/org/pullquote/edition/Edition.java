package org.pullquote.edition;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Anchor;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;

/**
 * What is frozen when an article is issued. It names sections, tags, authors, sources and other articles by id only;
 * the {@link ArticleDocument} shows the names that they have now.
 *
 * @param original the article that this one is a translation of
 * @param expiresAt when it ceases to be public, if that is known
 */
public record Edition(
        UUID id,
        String slug,
        String locale,
        String title,
        @Nullable String standfirst,
        @Nullable UUID section,
        List<UUID> tags,
        List<UUID> authors,
        Instant publishedAt,
        Instant updatedAt,
        int revision,
        Body body,
        List<Quote> quotes,
        List<Mention> mentions,
        List<Link> links,
        List<CorrectionDocument> corrections,
        @Nullable UUID original,
        @Nullable Instant expiresAt) {

    /** What its translations have in common: the id of the original. */
    UUID story() {
        return original == null ? id : original;
    }

    /** A quote; see {@link QuoteDocument} for its members. */
    public record Quote(
            UUID id,
            String text,
            QuoteKind kind,
            @Nullable UUID speaker,
            @Nullable String speakerRole,
            @Nullable String cue,
            List<UUID> via,
            @Nullable Instant saidAt,
            @Nullable String saidIn,
            List<Anchor> anchors,
            QuoteStatus status,
            @Nullable String statusReason,
            QuoteOrigin origin,
            @Nullable Double confidence) {
        public Quote {
            // Two of the chain may have become one.
            via = via.stream().distinct().toList();
        }

        private Quote at(List<Anchor> places) {
            return new Quote(
                    id,
                    text,
                    kind,
                    speaker,
                    speakerRole,
                    cue,
                    via,
                    saidAt,
                    saidIn,
                    places,
                    status,
                    statusReason,
                    origin,
                    confidence);
        }

        /** The speaker, if known, and the chain. */
        public Set<UUID> sources() {
            var all = new TreeSet<>(via);
            if (speaker != null) {
                all.add(speaker);
            }
            return all;
        }
    }

    /** Places at which the text names a source; {@code credit} where it does so as the credit of a picture. */
    public record Mention(UUID source, boolean credit, List<SourceMention.Place> places) {}

    /** A link to a page ({@code url}) or to an article ({@code target}); with neither, a title whose page is unknown. */
    public record Link(
            UUID id,
            LinkRel rel,
            @Size(max = TITLE) String title,
            @Size(max = URL) @Nullable String url,
            @Nullable UUID target) {
        /** Code points that a title may have. */
        public static final int TITLE = 300;

        /** Code points that an address may have. */
        public static final int URL = 2000;
    }

    /** The articles that its body leads to: hyperlinks, and what its blocks point to or cite. */
    Set<UUID> linkedInText() {
        return body.addresses().stream()
                .flatMap(address -> ArticlePath.of(address).flatMap(ArticlePath::id).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every article that it leads to, from its text or beside it. */
    Set<UUID> linked() {
        var all = linkedInText();
        links.stream().flatMap(link -> Stream.ofNullable(link.target())).forEach(all::add);
        return all;
    }

    /** The same with nothing in its body that leads there; quotes and mentions stand where their words are then. */
    Edition without(Predicate<String> there) {
        return body.addresses().stream().anyMatch(there) ? shortened(body.without(there)) : this;
    }

    /** @param left some blocks of the body, with their words as they are */
    private Edition shortened(Body left) {
        var before = PlainText.of(body);
        var after = PlainText.of(left);
        return new Edition(
                id,
                slug,
                locale,
                title,
                standfirst,
                section,
                tags,
                authors,
                publishedAt,
                updatedAt,
                revision,
                left,
                quotes.stream()
                        .map(quote -> quote.at(quote.anchors().stream()
                                .filter(before::holds)
                                .flatMap(anchor -> after.anchor(before, anchor.start(), anchor.end()).stream())
                                .toList()))
                        .toList(),
                mentions.stream()
                        .map(mention -> new Mention(
                                mention.source(),
                                mention.credit(),
                                mention.places().stream()
                                        .flatMap(place -> after.anchor(before, place.start(), place.end()).stream())
                                        .map(anchor -> new SourceMention.Place(anchor.start(), anchor.end()))
                                        .toList()))
                        .toList(),
                links,
                corrections,
                original,
                expiresAt);
    }

    /** Every source that this edition names. */
    public Set<UUID> sources() {
        var all = new TreeSet<UUID>();
        quotes.forEach(quote -> all.addAll(quote.sources()));
        mentions.forEach(mention -> all.add(mention.source()));
        return all;
    }
}
