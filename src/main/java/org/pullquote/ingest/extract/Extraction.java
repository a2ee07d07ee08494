package org.pullquote.ingest.extract;

import java.util.List;

/**
 * What an article's text holds besides its prose, each list in the order of the text.
 *
 * @param complete whether quotes and sources were looked for to the end; if not, there are none
 */
public record Extraction(List<FoundQuote> quotes, List<FoundSource> sources, List<FoundLink> links, boolean complete) {
    public Extraction {
        quotes = List.copyOf(quotes);
        sources = List.copyOf(sources);
        links = List.copyOf(links);
    }
}
