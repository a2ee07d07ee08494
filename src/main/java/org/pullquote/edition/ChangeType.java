package org.pullquote.edition;

/** What a row of the change log tells. */
public enum ChangeType {
    ARTICLE_PUBLISHED("article.published"),
    ARTICLE_UPDATED("article.updated"),
    ARTICLE_WITHDRAWN("article.withdrawn"),
    QUOTE_PUBLISHED("quote.published"),
    QUOTE_UPDATED("quote.updated"),
    QUOTE_CORRECTED("quote.corrected"),
    QUOTE_DISPUTED("quote.disputed"),
    QUOTE_RETRACTED("quote.retracted"),
    QUOTE_WITHDRAWN("quote.withdrawn"),
    SOURCE_PUBLISHED("source.published"),
    SOURCE_UPDATED("source.updated"),
    SOURCE_WITHDRAWN("source.withdrawn"),
    /** It is another source now; the row has the URL of that one. */
    SOURCE_MERGED("source.merged"),
    MEDIA_UPDATED("media.updated"),
    MEDIA_WITHDRAWN("media.withdrawn"),
    SECTION_PUBLISHED("section.published"),
    SECTION_UPDATED("section.updated"),
    SECTION_WITHDRAWN("section.withdrawn"),
    TAG_PUBLISHED("tag.published"),
    TAG_UPDATED("tag.updated"),
    TAG_WITHDRAWN("tag.withdrawn"),
    AUTHOR_PUBLISHED("author.published"),
    AUTHOR_UPDATED("author.updated"),
    AUTHOR_WITHDRAWN("author.withdrawn"),
    CORRECTION_PUBLISHED("correction.published"),
    CORRECTION_UPDATED("correction.updated"),
    CORRECTION_WITHDRAWN("correction.withdrawn");

    private final String code;

    ChangeType(String code) {
        this.code = code;
    }

    /** The name that the log and the sync API use. */
    public String code() {
        return code;
    }
}
