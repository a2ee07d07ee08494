package org.pullquote.desk.article;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What can stand in the way of an article. */
final class ArticleProblems {
    private ArticleProblems() {}

    static HttpProblem quotesDrifted(List<WorkingQuote> drifted) {
        return Problems.conflict(
                "quotes-drifted",
                "The words of a quote were changed in the text. Anchor it anew, confirm the new words, or delete it.",
                drifted.stream()
                        .map(quote -> new Violation(
                                "/quotes/" + quote.id(),
                                null,
                                "drifted",
                                "“%s” no longer stands in the text%s."
                                        .formatted(
                                                quote.text(),
                                                quote.drift() == null
                                                        ? ""
                                                        : "; there it reads “" + quote.drift() + "”")))
                        .toList());
    }

    static HttpProblem live() {
        return Problems.conflict("published", "It is public or going to be; withdraw it before deleting it.");
    }
}
