package org.pullquote.edition;

import java.util.Locale;

/** The three kinds of things that articles are filed under. */
public enum TaxonKind {
    SECTION(ChangeType.SECTION_UPDATED),
    TAG(ChangeType.TAG_UPDATED),
    AUTHOR(ChangeType.AUTHOR_UPDATED);

    private final ChangeType updated;

    TaxonKind(ChangeType updated) {
        this.updated = updated;
    }

    ChangeType updated() {
        return updated;
    }

    /** The name of the table and of the kind of slug. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path at which delivery answers for the one with this slug. */
    public String url(String slug) {
        return "/v1/" + code() + "s/" + slug;
    }
}
