package org.pullquote.desk.article;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import org.pullquote.content.Block;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What can stand in the way of an article. */
final class ArticleProblems {
    private ArticleProblems() {}

    /** With what can be done about each. */
    static HttpProblem quotesDrifted(UUID article, List<WorkingQuote> drifted) {
        return Problems.conflict(
                "quotes-drifted",
                """
                The words of a quote were changed in the text. Put them back, or for each quote do one of these: anchor \
                it anew (PATCH /manage/v1/quotes/{id} with "exact"); confirm the words that stand there now (POST \
                /manage/v1/quotes/{id}/confirmation); remove it (DELETE /manage/v1/quotes/{id}); file a correction \
                (POST /manage/v1/articles/%s/corrections with "quote").""".formatted(article),
                drifted.stream()
                        .map(quote -> new Violation(
                                "/quotes/" + quote.id(),
                                null,
                                "drifted",
                                "“%s” no longer stands in the text%s."
                                        .formatted(
                                                quote.text(),
                                                quote.drift() == null
                                                        ? ", nor anything like it that could be confirmed"
                                                        : "; there it reads “" + quote.drift() + "”")))
                        .toList());
    }

    /** @param other that stands there already */
    static HttpProblem quoteExists(WorkingQuote other) {
        return Problems.conflict(
                "quote-exists",
                "These words are a quote already, %1$s. Change that one (PATCH /manage/v1/quotes/%1$s)."
                        .formatted(other.id()),
                List.of(Violation.at("/quotes/" + other.id(), "same-place", "“" + other.text() + "”")));
    }

    static HttpProblem renamed(String slug) {
        return Problems.conflict(
                "renamed", "Its slug is no longer \"%s\". Read it anew to see what it is.".formatted(slug));
    }

    static HttpProblem hasTranslations() {
        return Problems.conflict(
                "has-translations",
                "Other articles are translations of this one. Take their translationOf away first.");
    }

    static HttpProblem translated(String locale) {
        return Problems.conflict(
                "translation-exists", "This story has another article in %s already.".formatted(locale));
    }

    static HttpProblem sourceGone() {
        return Problems.conflict(
                "source-gone", "A source that it names was merged or deleted meanwhile. Read it anew and try again.");
    }

    static HttpProblem taxonGone() {
        return Problems.conflict(
                "taxon-gone",
                "A section, tag or author that it names was deleted meanwhile. Read it anew and try again.");
    }

    static HttpProblem originalGone() {
        return Problems.conflict(
                "original-gone",
                "The article that it is to be a translation of was deleted meanwhile, or became a translation itself."
                        + " Name its original.");
    }

    static HttpProblem imagesUndescribed(List<Block.Image> images) {
        return Problems.conflict(
                "alt-missing",
                "An image has no alternative text. Write one: in the media library, or in the image's block.",
                images.stream()
                        .map(image -> Violation.at(
                                "/media/" + image.media(),
                                "alt-missing",
                                "The image of block %s has no alternative text.".formatted(image.id())))
                        .toList());
    }

    static HttpProblem live() {
        return Problems.conflict("published", "It is public or going to be; withdraw it before deleting it.");
    }
}
