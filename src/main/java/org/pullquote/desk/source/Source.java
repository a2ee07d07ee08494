package org.pullquote.desk.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.SourceDocument;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.Urls;

/** A source. */
@Entity
@Table(schema = "desk", name = "source")
class Source {
    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private @Nullable String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> aliases;

    private @Nullable String role;
    private @Nullable String description;
    private @Nullable String homepage;

    protected Source() {} // Hibernate

    Source(UUID id, String slug, SourceInput input) {
        this.id = id;
        change(slug, input);
    }

    final void change(String slug, SourceInput input) {
        this.slug = slug;
        this.kind = input.kind();
        this.name = input.name();
        this.aliases = input.aliases();
        this.role = input.role();
        this.description = input.description();
        this.homepage = input.homepage();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String slug() {
        return slug;
    }

    SourceView view() {
        return new SourceView(id, slug, kind, name, aliases, role, description, homepage, version);
    }

    SourceDocument document() {
        return new SourceDocument(id, slug, Urls.source(slug), kind, name, aliases, role, description, homepage);
    }
}
