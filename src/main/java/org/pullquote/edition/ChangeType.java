package org.pullquote.edition;

/** What a row of the change log tells. */
public enum ChangeType {
    ARTICLE_PUBLISHED("article.published"),
    ARTICLE_UPDATED("article.updated"),
    ARTICLE_WITHDRAWN("article.withdrawn"),
    QUOTE_PUBLISHED("quote.published"),
    QUOTE_CORRECTED("quote.corrected"),
    QUOTE_RETRACTED("quote.retracted"),
    SOURCE_UPDATED("source.updated"),
    SECTION_UPDATED("section.updated"),
    TAG_UPDATED("tag.updated"),
    AUTHOR_UPDATED("author.updated"),
    CORRECTION_PUBLISHED("correction.published");

    private final String code;

    ChangeType(String code) {
        this.code = code;
    }

    /** The name that the log and the sync API use. */
    public String code() {
        return code;
    }
}
