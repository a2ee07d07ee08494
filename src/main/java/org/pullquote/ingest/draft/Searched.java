package org.pullquote.ingest.draft;

import org.pullquote.ingest.read.ReadArticle;

/** An article that was read, with what was found in it. */
public final class Searched {
    private final ReadArticle article;
    private final Found found;

    Searched(ReadArticle article, Found found) {
        this.article = article;
        this.found = found;
    }

    public ReadArticle article() {
        return article;
    }

    Found found() {
        return found;
    }
}
