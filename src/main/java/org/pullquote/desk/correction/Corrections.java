package org.pullquote.desk.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.ArticleView;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.Note;
import org.pullquote.desk.article.Saving;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.desk.quote.Quotes;
import org.pullquote.edition.CorrectionDocument;
import org.pullquote.edition.Editions;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What is done with corrections. Each change is a revision of the article, and public when that is published. */
@ApplicationScoped
@Transactional
public class Corrections {
    private final Articles articles;
    private final Quotes quotes;
    private final Editions editions;

    Corrections(Articles articles, Quotes quotes, Editions editions) {
        this.articles = articles;
        this.quotes = quotes;
        this.editions = editions;
    }

    /** A correction and the version of the working copy that it is part of. */
    public record Versioned(CorrectionView correction, long version) {}

    /**
     * Files a correction. One of a drifted quote gives the quote the words that it has now, and has both by itself.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if nothing like the words of the quote stands in the text
     */
    public Versioned create(String article, CorrectionInput input, @Nullable Note note) {
        var id = Ids.next();
        return in(articles.edit(article, Saving.added(note), copy -> filed(copy, id, input)), id);
    }

    public List<CorrectionView> list(String slugOrId) {
        var article = articles.read(slugOrId);
        return article.corrections().stream()
                .map(correction -> view(article, correction))
                .toList();
    }

    public Versioned read(UUID id) {
        return in(articles.holding(id), id);
    }

    /**
     * Changes what an editor wrote; when it was filed stays.
     *
     * @param change is given what would be written to get the correction as it is, and answers what is written instead
     */
    public Versioned write(UUID id, Saving saving, UnaryOperator<CorrectionInput> change) {
        return in(
                articles.editHolding(
                        id,
                        saving,
                        copy -> copy.withCorrections(copy.corrections().stream()
                                .map(before -> before.id().equals(id) ? changed(copy, before, change) : before)
                                .toList())),
                id);
    }

    /**
     * Takes a correction back that nobody has seen.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is public, or may have been
     */
    public void delete(UUID id, Saving saving) {
        articles.remove(id, saving, copy -> {
            if (has(copy, id) && articles.seen(id).filter(seen -> has(seen, id)).isPresent()) {
                throw Problems.conflict(
                        "correction-public",
                        "Readers have been told of this correction, so it stays. If it was wrong, say so in its text"
                                + " (PATCH /manage/v1/corrections/%s), or file another.".formatted(id));
            }
            return copy.withCorrections(copy.corrections().stream()
                    .filter(correction -> !correction.id().equals(id))
                    .toList());
        });
    }

    private static boolean has(WorkingCopy copy, UUID id) {
        return copy.corrections().stream()
                .anyMatch(correction -> correction.id().equals(id));
    }

    private WorkingCopy filed(WorkingCopy copy, UUID id, CorrectionInput input) {
        var quote = input.quote();
        var filed = new ArrayList<>(copy.corrections());
        if (quote == null || quote(copy, quote).stands()) {
            filed.add(new CorrectionDocument(id, editions.now(), input.text(), quote, input.was(), input.now()));
            return copy.withCorrections(filed);
        }
        var settled = quotes.corrected(copy, quote, input.now());
        var was = input.was() == null ? quote(copy, quote).text() : input.was();
        filed.add(new CorrectionDocument(
                id,
                editions.now(),
                input.text(),
                quote,
                was,
                quote(settled, quote).text()));
        return settled.withCorrections(filed);
    }

    private static CorrectionDocument changed(
            WorkingCopy copy, CorrectionDocument before, UnaryOperator<CorrectionInput> change) {
        var input = change.apply(new CorrectionInput(before.text(), before.quote(), before.was(), before.now()));
        // A quote that was deleted since may still be named by the correction that has named it all along.
        if (input.quote() != null && !input.quote().equals(before.quote())) {
            quote(copy, input.quote());
        }
        return new CorrectionDocument(before.id(), before.at(), input.text(), input.quote(), input.was(), input.now());
    }

    private static WorkingQuote quote(WorkingCopy copy, UUID id) {
        return copy.quotes().stream()
                .filter(quote -> quote.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        Violation.at("/quote", "unknown-quote", "The article has no quote with this id.")));
    }

    private static Versioned in(ArticleView article, UUID id) {
        var correction = article.corrections().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return new Versioned(view(article, correction), article.version());
    }

    private static CorrectionView view(ArticleView article, CorrectionDocument correction) {
        return new CorrectionView(
                correction.id(),
                article.id(),
                correction.at(),
                correction.text(),
                correction.quote(),
                correction.was(),
                correction.now());
    }
}
