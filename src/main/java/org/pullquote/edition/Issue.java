package org.pullquote.edition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** An edition and the document that was rendered from it. */
record Issue(Edition edition, ArticleDocument document) {
    UUID id() {
        return edition.id();
    }

    ArticleRef ref() {
        return new ArticleRef(document.id(), document.slug(), document.url(), document.title());
    }

    /** Its quotes as delivery sends each by itself. */
    List<QuoteDocument> quotes() {
        return document.quotes().stream().map(quote -> quote.in(ref())).toList();
    }

    /** The sources that the text and its quotes name, and those that its images are credited to. */
    Set<UUID> sources() {
        var all = new TreeSet<>(edition.sources());
        document.media().stream()
                .flatMap(image -> Stream.ofNullable(image.credit()))
                .forEach(credit -> all.add(credit.id()));
        return all;
    }
}
