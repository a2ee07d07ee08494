package org.pullquote.ingest.read;

import org.jspecify.annotations.Nullable;
import org.pullquote.edition.LinkRel;
import org.pullquote.platform.url.WebUrl;

/** A link of an article; {@code url} is absent where the source names the page and not an address on the web. */
public record ReadLink(LinkRel rel, String title, @Nullable String url) {
    public ReadLink {
        url = url == null || url.matches(WebUrl.PATTERN) ? url : null;
    }
}
