package org.pullquote.ingest.draft;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.content.Span;
import org.pullquote.desk.copy.Anchoring;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.desk.quote.QuoteInput;
import org.pullquote.edition.Edition;
import org.pullquote.edition.QuoteOrigin;
import org.pullquote.edition.SourceMention.Place;
import org.pullquote.ingest.extract.FoundQuote;
import org.pullquote.ingest.extract.FoundSource;
import org.pullquote.ingest.read.ReadLink;
import org.pullquote.ingest.read.Titles;
import org.pullquote.platform.ids.Ids;

/**
 * The parts of a working copy, made of what was found in its text.
 *
 * @param links to further reading, those that were printed among them
 * @param ids of the sources that were found
 */
record Parts(Found found, List<ReadLink> links, Targets targets, Map<FoundSource, UUID> ids) {

    /** Finds or makes each source once, and keeps which is which. */
    static Parts of(Searched searched, Targets targets, Function<FoundSource, UUID> sources) {
        var ids = new LinkedHashMap<FoundSource, UUID>();
        var found = searched.found();
        found.extraction().sources().forEach(source -> ids.computeIfAbsent(source, sources));
        return new Parts(found, searched.links(), targets, ids);
    }

    /** A copy with these parts; what an editor made stays, and a quote that was found before is the same one. */
    WorkingCopy in(WorkingCopy copy) {
        var editors = copy.quotes().stream().filter(quote -> quote.origin() == QuoteOrigin.EDITOR);
        var before = new FoundBefore(copy);
        var again = found.extraction().quotes().stream().map(this::quote).map(before::kept);
        var quotes =
                Stream.concat(editors, again).sorted(WorkingQuote.READING_ORDER).toList();
        return copy.withQuotes(quotes).withMentions(mentions()).withLinks(links(copy.links()));
    }

    private WorkingQuote quote(FoundQuote quote) {
        return new WorkingQuote(
                Ids.next(),
                new WorkingQuote.Said(
                        quote.kind(),
                        quote.speaker() == null ? null : ids.get(quote.speaker()),
                        Fitting.orNone(quote.speakerRole(), QuoteInput.ROLE),
                        quote.cueText().isEmpty() ? null : Fitting.orNone(quote.cueText(), QuoteInput.CUE),
                        quote.via().stream()
                                .map(ids::get)
                                .filter(Objects::nonNull)
                                .distinct()
                                .limit(QuoteInput.VIA)
                                .toList(),
                        quote.saidOn() == null
                                ? null
                                : quote.saidOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        quote.saidIn() == null
                                ? null
                                : Fitting.orNone(
                                        found.text()
                                                .slice(
                                                        quote.saidIn().start(),
                                                        quote.saidIn().end()),
                                        QuoteInput.PLACE)),
                quote.content().stream()
                        .flatMap(span -> found.text().anchors(span.start(), span.end()).stream())
                        .toList(),
                Anchoring.State.HELD,
                null,
                WorkingQuote.Standing.UNVERIFIED,
                QuoteOrigin.EXTRACTED,
                quote.confidence());
    }

    /** Those in credits apart from those in the text. */
    private List<Edition.Mention> mentions() {
        var mentions = new ArrayList<Edition.Mention>();
        for (var source : found.extraction().sources()) {
            var id = Objects.requireNonNull(ids.get(source));
            var byCredit = source.mentions().stream().collect(Collectors.partitioningBy(this::isCredit));
            byCredit.forEach((credit, spans) -> {
                if (!spans.isEmpty()) {
                    mentions.add(new Edition.Mention(
                            id, credit, spans.stream().map(Parts::place).toList()));
                }
            });
        }
        return List.copyOf(mentions);
    }

    private boolean isCredit(Span mention) {
        return found.credits().stream().anyMatch(mention::overlaps);
    }

    private static Place place(Span span) {
        return new Place(span.start(), span.end());
    }

    /** The links there are, and those that are new. */
    private List<Edition.Link> links(List<Edition.Link> before) {
        var all = new ArrayList<>(before.stream().map(this::fitting).toList());
        links.stream()
                .distinct()
                .map(link -> fitting(new Edition.Link(Ids.next(), link.rel(), link.title(), link.url(), null)))
                .filter(link -> all.stream().noneMatch(known -> isSame(known, link)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** A link that leads to the article itself, if it is one, as the desk takes it. */
    private Edition.Link fitting(Edition.Link found) {
        var link = targets.in(found);
        return new Edition.Link(
                link.id(),
                link.rel(),
                Titles.cut(link.title(), Edition.Link.TITLE),
                Fitting.orNone(link.url(), Edition.Link.URL),
                link.target());
    }

    private static boolean isSame(Edition.Link known, Edition.Link link) {
        return known.title().equals(link.title())
                && (link.url() == null || link.url().equals(known.url()))
                && (link.target() == null || link.target().equals(known.target()));
    }
}
