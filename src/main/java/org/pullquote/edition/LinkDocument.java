package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as delivery sends it.
 *
 * @param url of the linked page: an absolute address, or the path of an article of this API; absent where the text
 *     names the page and its address is not known
 * @param target the linked article, where the link leads to one
 * @param article the article it stands in; absent inside that article's own document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkDocument(
        UUID id,
        LinkRel rel,
        String title,
        @Nullable String url,
        @Nullable ArticleRef target,
        @Nullable ArticleRef article) {
    /** This link by itself, outside the document of its article. */
    LinkDocument in(ArticleRef article) {
        return new LinkDocument(id, rel, title, url, target, article);
    }
}
