package org.pullquote.desk.quote;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.pullquote.content.Anchor;
import org.pullquote.content.PlainText;
import org.pullquote.desk.article.ArticleView;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.QuoteView;
import org.pullquote.desk.copy.Anchoring;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.desk.source.SourceChoice;
import org.pullquote.desk.source.Sources;
import org.pullquote.edition.QuoteOrigin;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What is done with the quotes of working copies. Each change is a revision of the article. */
@ApplicationScoped
@Transactional
public class Quotes {
    private final Articles articles;
    private final Sources sources;

    Quotes(Articles articles, Sources sources) {
        this.articles = articles;
        this.sources = sources;
    }

    /** A quote and the version of the working copy that it is part of. */
    public record Versioned(QuoteView quote, long version) {}

    public Versioned create(String article, QuoteInput input) {
        var id = Ids.next();
        return in(articles.edit(article, IfMatch.ANY, copy -> with(copy, quote(id, copy, input))), id);
    }

    /** A copy with more quotes, for a change that makes several in one revision. */
    public WorkingCopy added(WorkingCopy copy, List<QuoteInput> inputs) {
        var changed = copy;
        for (var input : inputs) {
            changed = with(changed, quote(Ids.next(), copy, input));
        }
        return changed;
    }

    private static WorkingCopy with(WorkingCopy copy, WorkingQuote quote) {
        var quotes = new ArrayList<>(copy.quotes());
        quotes.add(quote);
        return copy.withQuotes(inReadingOrder(quotes));
    }

    public Versioned read(UUID id) {
        return in(articles.holding(id), id);
    }

    public List<QuoteView> list(String article) {
        return articles.read(article).quotes();
    }

    /** What an editor would write to get the quote as it is: what a merge patch applies to. */
    public QuoteInput written(UUID id) {
        var quote = read(id).quote();
        return new QuoteInput(
                quote.anchors().stream().map(Anchor::exact).toList(),
                null,
                null,
                null,
                quote.kind(),
                quote.speaker() == null
                        ? null
                        : new SourceChoice.Known(quote.speaker().slug()),
                quote.speakerRole(),
                quote.cue(),
                quote.via().stream()
                        .<SourceChoice>map(source -> new SourceChoice.Known(source.slug()))
                        .toList(),
                quote.saidAt(),
                quote.status(),
                quote.statusReason(),
                quote.evidence());
    }

    public Versioned replace(UUID id, IfMatch match, QuoteInput input) {
        var article = articles.holding(id).id().toString();
        return in(
                articles.edit(
                        article,
                        match,
                        copy -> copy.withQuotes(
                                inReadingOrder(copy.withQuote(id, before -> replaced(before, copy, input))
                                        .quotes()))),
                id);
    }

    /** Accepts the words that stand now where a drifted quote stood. */
    public Versioned confirm(UUID id, IfMatch match) {
        var article = articles.holding(id).id().toString();
        return in(articles.edit(article, match, copy -> copy.withQuote(id, quote -> confirmed(quote, copy))), id);
    }

    public void delete(UUID id, IfMatch match) {
        var article = articles.holding(id).id().toString();
        articles.edit(
                article,
                match,
                copy -> copy.withQuotes(copy.quotes().stream()
                        .filter(quote -> !quote.id().equals(id))
                        .toList()));
    }

    private WorkingQuote quote(UUID id, WorkingCopy copy, QuoteInput input) {
        return new WorkingQuote(
                id,
                said(input),
                new Placement(copy.text().body()).of(input),
                Anchoring.State.HELD,
                null,
                input.standing(),
                QuoteOrigin.EDITOR,
                null);
    }

    private WorkingQuote replaced(WorkingQuote before, WorkingCopy copy, QuoteInput input) {
        var changed = before.with(said(input)).with(input.standing());
        var sameWords = input.prefix() == null
                && input.suffix() == null
                && input.start() == null
                && String.join(" ", input.exact()).equals(before.text());
        return sameWords
                ? changed
                : changed.anchoredAt(new Placement(copy.text().body()).of(input));
    }

    private static WorkingQuote confirmed(WorkingQuote quote, WorkingCopy copy) {
        if (quote.anchoring() != Anchoring.State.DRIFTED) {
            return quote.anchoredAt(quote.anchors());
        }
        if (quote.drift() == null) {
            throw Problems.conflict(
                    "nothing-to-confirm", "Nothing like its words stands in the text; anchor it anew or delete it.");
        }
        var text = PlainText.of(copy.text().body());
        return quote.anchoredAt(quote.anchors().stream()
                .flatMap(anchor -> text.anchors(anchor.start(), anchor.end()).stream())
                .toList());
    }

    private WorkingQuote.Said said(QuoteInput input) {
        return new WorkingQuote.Said(
                input.kindOrDirect(),
                input.speaker() == null ? null : source(input.speaker(), "/speaker"),
                input.speakerRole(),
                input.cue(),
                chain(input.via()),
                input.saidAt());
    }

    private List<UUID> chain(List<SourceChoice> via) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < via.size(); i++) {
            ids.add(source(via.get(i), "/via/" + i));
        }
        return List.copyOf(ids);
    }

    private UUID source(SourceChoice choice, String pointer) {
        return switch (choice) {
            case SourceChoice.Known known ->
                sources.find(known.slugOrId()).orElseThrow(() -> unknown(known.slugOrId(), pointer));
            case SourceChoice.Described described -> sources.findOrCreate(described.source());
        };
    }

    private static HttpProblem unknown(String slugOrId, String pointer) {
        return Problems.invalid(Violation.at(
                pointer,
                "unknown-source",
                "There is no source '%s'; create it first, or give its name and kind.".formatted(slugOrId)));
    }

    private static List<WorkingQuote> inReadingOrder(List<WorkingQuote> quotes) {
        return quotes.stream()
                .sorted(Comparator.comparingInt(
                        quote -> quote.anchors().getFirst().start()))
                .toList();
    }

    private static Versioned in(ArticleView article, UUID id) {
        var quote = article.quotes().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        return new Versioned(quote.orElseThrow(Problems::notFound), article.version());
    }
}
