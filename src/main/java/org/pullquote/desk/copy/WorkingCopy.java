package org.pullquote.desk.copy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;
import org.pullquote.edition.CorrectionDocument;
import org.pullquote.edition.Edition;

/** All that an editor writes about an article. It is saved whole, and each save of it is a revision. */
public record WorkingCopy(
        @Valid Text text,
        List<WorkingQuote> quotes,
        List<Edition.Mention> mentions,
        List<Edition.@Valid Link> links,
        List<CorrectionDocument> corrections) {

    /**
     * The article by itself, without its parts.
     *
     * @param original the article that it is a translation of
     */
    public record Text(
            String slug,
            String locale,
            @Size(max = TITLE) String title,
            @Size(max = STANDFIRST) @Nullable String standfirst,
            @Nullable UUID section,
            List<UUID> tags,
            List<UUID> authors,
            Body body,
            @Nullable UUID original) {
        /** Code points that a title may have. */
        public static final int TITLE = 300;

        /** Code points that a standfirst may have. */
        public static final int STANDFIRST = 1000;

        /** The section, tags and authors. */
        public Set<UUID> taxa() {
            var all = new TreeSet<>(tags);
            all.addAll(authors);
            if (section != null) {
                all.add(section);
            }
            return all;
        }

        /** Filed under no section, tag or author but these. */
        public Text filedUnder(Set<UUID> taxa) {
            return new Text(
                    slug,
                    locale,
                    title,
                    standfirst,
                    section != null && taxa.contains(section) ? section : null,
                    tags.stream().filter(taxa::contains).toList(),
                    authors.stream().filter(taxa::contains).toList(),
                    body,
                    original);
        }

        /** Showing no images of the media library but these. */
        public Text showing(Set<UUID> images) {
            return with(body.withMedia(images));
        }

        /** No translation any more. */
        public Text untranslated() {
            return new Text(slug, locale, title, standfirst, section, tags, authors, body, null);
        }

        /** With another body. */
        public Text with(Body other) {
            return new Text(slug, locale, title, standfirst, section, tags, authors, other, original);
        }

        /** Under another slug. */
        public Text at(String slug, String locale) {
            return new Text(slug, locale, title, standfirst, section, tags, authors, body, original);
        }
    }

    /** A first copy, without parts. */
    public static WorkingCopy of(Text text) {
        return new WorkingCopy(text, List.of(), List.of(), List.of(), List.of());
    }

    /** With another text: every quote and mention moves with its words, and a quote whose words changed has drifted. */
    public WorkingCopy with(Text changed) {
        if (changed.body().equals(text.body())) {
            return new WorkingCopy(changed, quotes, mentions, links, corrections);
        }
        var anchoring = new Anchoring(text.body(), changed.body());
        return new WorkingCopy(changed, anchoring.quotes(quotes), anchoring.mentions(mentions), links, corrections);
    }

    public WorkingCopy withQuotes(List<WorkingQuote> changed) {
        return new WorkingCopy(text, List.copyOf(changed), mentions, links, corrections);
    }

    public WorkingCopy withMentions(List<Edition.Mention> changed) {
        return new WorkingCopy(text, quotes, List.copyOf(changed), links, corrections);
    }

    public WorkingCopy withLinks(List<Edition.Link> changed) {
        return new WorkingCopy(text, quotes, mentions, List.copyOf(changed), corrections);
    }

    public WorkingCopy withCorrections(List<CorrectionDocument> changed) {
        return new WorkingCopy(text, quotes, mentions, links, List.copyOf(changed));
    }

    /** With another text that reads the same, so that every quote and mention stands where it stood. */
    public WorkingCopy withWords(Text changed) {
        return new WorkingCopy(changed, quotes, mentions, links, corrections);
    }

    /** With each source named by the id that the map has for it; one that the map lacks is named no more. */
    public WorkingCopy withSources(Map<UUID, UUID> ids) {
        return withQuotes(quotes.stream().map(quote -> quote.withSources(ids)).toList())
                .withMentions(mentions.stream()
                        .filter(mention -> ids.containsKey(mention.source()))
                        .map(mention -> new Edition.Mention(
                                Objects.requireNonNull(ids.get(mention.source())), mention.credit(), mention.places()))
                        .toList());
    }

    /** With these quotes and links and no other parts. */
    public WorkingCopy restrictedTo(Set<UUID> parts) {
        return new WorkingCopy(
                text,
                quotes.stream().filter(quote -> parts.contains(quote.id())).toList(),
                List.of(),
                links.stream().filter(link -> parts.contains(link.id())).toList(),
                List.of());
    }

    /** With the quotes and links of another copy of the same text, which take the place of those of their ids. */
    public WorkingCopy joined(WorkingCopy other) {
        var taken = other.references();
        var all = Stream.concat(quotes.stream().filter(quote -> !taken.contains(quote.id())), other.quotes.stream());
        return withQuotes(all.sorted(WorkingQuote.READING_ORDER).toList())
                .withLinks(Stream.concat(
                                links.stream().filter(link -> !taken.contains(link.id())), other.links.stream())
                        .toList());
    }

    /** With the quote of this id changed. */
    public WorkingCopy withQuote(UUID id, UnaryOperator<WorkingQuote> change) {
        return withQuotes(quotes.stream()
                .map(quote -> quote.id().equals(id) ? change.apply(quote) : quote)
                .toList());
    }

    /** A quote that stands where another has come since the copy before this one, if there is any; a drifted one stands nowhere. */
    public Optional<WorkingQuote> quotedAgain(WorkingCopy before) {
        var stood = before.standing().collect(Collectors.toMap(WorkingQuote::id, WorkingQuote::place));
        Predicate<WorkingQuote> hasStayed = quote -> quote.place().equals(stood.get(quote.id()));
        var taken = new HashMap<WorkingQuote.Place, WorkingQuote>();
        standing().filter(hasStayed).forEach(quote -> taken.put(quote.place(), quote));
        return standing()
                .filter(hasStayed.negate())
                .flatMap(quote -> Stream.ofNullable(taken.putIfAbsent(quote.place(), quote)))
                .findFirst();
    }

    private Stream<WorkingQuote> standing() {
        return quotes.stream().filter(WorkingQuote::stands);
    }

    /** Everything that this copy names by id, and its own parts. */
    public Set<UUID> references() {
        var all = new TreeSet<>(text.taxa());
        all.addAll(sources());
        all.addAll(text.body().media());
        quotes.forEach(quote -> all.add(quote.id()));
        links.forEach(link -> all.add(link.id()));
        corrections.forEach(correction -> all.add(correction.id()));
        return all;
    }

    /** Every source that this copy names. */
    public Set<UUID> sources() {
        var all = new TreeSet<UUID>();
        quotes.forEach(quote -> all.addAll(quote.sources()));
        mentions.forEach(mention -> all.add(mention.source()));
        return all;
    }
}
