package org.pullquote.delivery.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.pullquote.delivery.Sort;

/** The order of a list of articles. */
public enum ArticleSort {
    @JsonProperty("-publishedAt")
    NEWEST(Sort.NEWEST),
    @JsonProperty("publishedAt")
    OLDEST(new Sort("published_at", "timestamptz", false)),
    @JsonProperty("-updatedAt")
    LATEST_UPDATE(new Sort("updated_at", "timestamptz", true)),
    @JsonProperty("title")
    TITLE(new Sort("title", "text", false));

    private final Sort sort;

    ArticleSort(Sort sort) {
        this.sort = sort;
    }

    Sort sort() {
        return sort;
    }
}
