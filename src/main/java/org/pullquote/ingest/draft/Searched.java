package org.pullquote.ingest.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.ReadLink;

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

    /** Whether quotes and sources were looked for to the end. */
    public boolean isComplete() {
        return found.extraction().complete();
    }

    Found found() {
        return found;
    }

    /** What it links to beside its text: what its source says, and what is printed in it. */
    List<ReadLink> links() {
        var printed =
                found.extraction().links().stream().map(link -> new ReadLink(link.rel(), link.title(), link.url()));
        return Stream.concat(article.links().stream(), printed).toList();
    }

    /** The addresses that it links to, in its text and beside it. */
    Set<String> addresses() {
        var all = new LinkedHashSet<>(article.body().links());
        links().stream().flatMap(link -> Stream.ofNullable(link.url())).forEach(all::add);
        return all;
    }
}
