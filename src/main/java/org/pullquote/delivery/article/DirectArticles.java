package org.pullquote.delivery.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pullquote.delivery.Address;
import org.pullquote.delivery.Direct;
import org.pullquote.delivery.Finished;
import org.pullquote.delivery.Finishing;
import org.pullquote.edition.form.ArticleForm;
import org.pullquote.edition.form.BodyForm;

/** One article, whole, under an address that has no parameters and nothing encoded. */
@ApplicationScoped
class DirectArticles implements Direct {
    private static final String ARTICLES = "/v1/articles/";
    private static final ArticleView WHOLE = new ArticleView(null, new ArticleForm(BodyForm.BLOCKS, List.of(), null));

    private final Articles articles;
    private final Finishing finishing;

    DirectArticles(Articles articles, Finishing finishing) {
        this.articles = articles;
        this.finishing = finishing;
    }

    @Override
    public Optional<Supplier<Finished>> at(String target) {
        if (!target.startsWith(ARTICLES) || !isKey(target, ARTICLES.length())) {
            return Optional.empty();
        }
        var address = new Address(target, target.substring(ARTICLES.length()), null);
        return Optional.of(() -> finishing.of(articles.article(WHOLE, address)));
    }

    /** Whether the rest is one segment of letters, digits and hyphens, as slugs and ids are. */
    private static boolean isKey(String target, int from) {
        return target.length() > from
                && target.chars()
                        .skip(from)
                        .allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
