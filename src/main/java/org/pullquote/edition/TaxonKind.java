package org.pullquote.edition;

import java.util.Locale;

/** The three kinds of things that articles are filed under. */
public enum TaxonKind {
    SECTION(ChangeType.SECTION_PUBLISHED, ChangeType.SECTION_UPDATED, ChangeType.SECTION_WITHDRAWN),
    TAG(ChangeType.TAG_PUBLISHED, ChangeType.TAG_UPDATED, ChangeType.TAG_WITHDRAWN),
    AUTHOR(ChangeType.AUTHOR_PUBLISHED, ChangeType.AUTHOR_UPDATED, ChangeType.AUTHOR_WITHDRAWN);

    private final ChangeType published;
    private final ChangeType updated;
    private final ChangeType withdrawn;

    TaxonKind(ChangeType published, ChangeType updated, ChangeType withdrawn) {
        this.published = published;
        this.updated = updated;
        this.withdrawn = withdrawn;
    }

    ChangeType changed(boolean isNew) {
        return isNew ? published : updated;
    }

    ChangeType withdrawn() {
        return withdrawn;
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
