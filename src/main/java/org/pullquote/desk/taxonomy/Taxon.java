package org.pullquote.desk.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.TaxonDocument;
import org.pullquote.edition.TaxonKind;

/** A section, tag or author. */
@Entity
@Table(schema = "desk", name = "taxon")
class Taxon {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private TaxonKind kind;

    private String slug;
    private String name;
    private @Nullable String description;

    protected Taxon() {} // Hibernate

    Taxon(UUID id, long version, TaxonKind kind, String slug, TaxonInput input) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        change(slug, input);
    }

    final void change(String slug, TaxonInput input) {
        this.slug = slug;
        this.name = input.name();
        this.description = input.description();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TaxonKind kind() {
        return kind;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    TaxonView view() {
        return new TaxonView(id, slug, name, description, version);
    }

    TaxonDocument document() {
        return new TaxonDocument(id, slug, kind.url(slug), name, description);
    }
}
