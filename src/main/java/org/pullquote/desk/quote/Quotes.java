package org.pullquote.desk.quote;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.PlainText;
import org.pullquote.content.Resemblance;
import org.pullquote.desk.article.ArticleView;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.Editor;
import org.pullquote.desk.article.Note;
import org.pullquote.desk.article.QuoteView;
import org.pullquote.desk.article.Saving;
import org.pullquote.desk.copy.Anchoring;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.desk.source.SourceChoice;
import org.pullquote.desk.source.Sources;
import org.pullquote.edition.Editions;
import org.pullquote.edition.QuoteOrigin;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What is done with the quotes of working copies. Each change is a revision of the article. */
@ApplicationScoped
@Transactional
public class Quotes {
    private final Articles articles;
    private final Sources sources;
    private final Editor editor;
    private final Editions editions;

    Quotes(Articles articles, Sources sources, Editor editor, Editions editions) {
        this.articles = articles;
        this.sources = sources;
        this.editor = editor;
        this.editions = editions;
    }

    /** A quote and the version of the working copy that it is part of. */
    public record Versioned(QuoteView quote, long version) {}

    public Versioned create(String article, QuoteInput input, @Nullable Note note) {
        var id = Ids.next();
        return in(articles.edit(article, Saving.added(note), copy -> with(copy, quote(id, copy, input))), id);
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
        return inReadingOrder(copy.withQuotes(quotes));
    }

    public Versioned read(UUID id) {
        return in(articles.holding(id), id);
    }

    public List<QuoteView> list(String article) {
        return articles.read(article).quotes();
    }

    /**
     * Changes what an editor wrote about a quote.
     *
     * @param change is given what would be written to get the quote as it is, and answers what is written instead
     */
    public Versioned write(UUID id, Saving saving, UnaryOperator<QuoteInput> change) {
        return in(
                articles.editHolding(
                        id,
                        saving,
                        copy -> inReadingOrder(copy.withQuote(
                                id, before -> replaced(before, copy, change.apply(QuoteInput.of(before)))))),
                id);
    }

    /**
     * Accepts the words that stand now where a drifted quote stood.
     *
     * @throws HttpProblem 409 if nothing like its words stands there
     */
    public Versioned confirm(UUID id, Saving saving) {
        return in(
                articles.editHolding(
                        id, saving, copy -> copy.withQuote(id, quote -> confirmed(unlessUnlike(quote), copy))),
                id);
    }

    /**
     * A copy in which a drifted quote has the words that a correction gives it.
     *
     * @param now words of the text; those that stand in the quote's place, where it is left out
     */
    public WorkingCopy corrected(WorkingCopy copy, UUID id, @Nullable String now) {
        return inReadingOrder(copy.withQuote(id, quote -> corrected(quote, copy, now)));
    }

    private static WorkingQuote corrected(WorkingQuote quote, WorkingCopy copy, @Nullable String now) {
        if (quote.stands()) {
            return quote;
        }
        return now == null || now.equals(quote.drift())
                ? confirmed(now == null ? unlessUnlike(quote) : quote, copy)
                : quote.anchoredAt(new Placement(copy.text().body()).of(now, "/now"));
    }

    public void delete(UUID id, Saving saving) {
        articles.remove(
                id,
                saving,
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
                input.standing(WorkingQuote.Standing.UNVERIFIED, judged()),
                QuoteOrigin.EDITOR,
                null);
    }

    private WorkingQuote replaced(WorkingQuote before, WorkingCopy copy, QuoteInput input) {
        var changed = before.with(said(input)).with(input.standing(before.standing(), judged()));
        var sameWords = input.prefix() == null
                && input.suffix() == null
                && input.start() == null
                && String.join(" ", input.exact()).equals(before.text());
        return sameWords
                ? changed
                : changed.anchoredAt(new Placement(copy.text().body()).of(input));
    }

    /** Words that have little to do with what was said have to be written out, not merely accepted. */
    private static WorkingQuote unlessUnlike(WorkingQuote quote) {
        if (quote.drift() != null && !Resemblance.isBetween(quote.text(), quote.drift())) {
            throw Problems.conflict("unlike-words", """
                    “%s” was quoted, and what stands there now, “%s”, has less than half of its words in common with \
                    that. If it was said, write it out: anchor the quote anew (PATCH /manage/v1/quotes/%s with \
                    "exact"), or file a correction that names it, with "now".""".formatted(quote.text(), quote.drift(), quote.id()));
        }
        return quote;
    }

    private static WorkingQuote confirmed(WorkingQuote quote, WorkingCopy copy) {
        if (quote.stands()) {
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

    private WorkingQuote.Judged judged() {
        return new WorkingQuote.Judged(editor.name(), editions.now());
    }

    private WorkingQuote.Said said(QuoteInput input) {
        var unknown = new ArrayList<Violation>();
        var speaker = Optional.ofNullable(input.speaker()).flatMap(choice -> source(choice, "/speaker", unknown));
        var via = new ArrayList<UUID>();
        for (int i = 0; i < input.via().size(); i++) {
            source(input.via().get(i), "/via/" + i, unknown).ifPresent(via::add);
        }
        if (!unknown.isEmpty()) {
            throw Problems.invalid(unknown);
        }
        return new WorkingQuote.Said(
                input.kindOrDirect(),
                speaker.orElse(null),
                input.speakerRole(),
                input.cue(),
                via,
                input.saidAt(),
                input.saidIn());
    }

    private Optional<UUID> source(SourceChoice choice, String pointer, List<Violation> unknown) {
        return switch (choice) {
            case SourceChoice.Known known -> {
                var found = sources.find(known.slugOrId());
                if (found.isEmpty()) {
                    unknown.add(Violation.at(
                            pointer,
                            "unknown-source",
                            "There is no source \"%s\"; create it first, or give its name and kind."
                                    .formatted(known.slugOrId())));
                }
                yield found;
            }
            case SourceChoice.Described described -> Optional.of(sources.findOrCreate(described.source()));
        };
    }

    private static WorkingCopy inReadingOrder(WorkingCopy copy) {
        return copy.withQuotes(
                copy.quotes().stream().sorted(WorkingQuote.READING_ORDER).toList());
    }

    private static Versioned in(ArticleView article, UUID id) {
        var quote = article.quotes().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        return new Versioned(quote.orElseThrow(Problems::notFound), article.version());
    }
}
