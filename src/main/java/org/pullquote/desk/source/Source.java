package org.pullquote.desk.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.SourceDocument;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.Urls;
import org.pullquote.platform.problem.Problems;

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

    Source(UUID id, long version, String slug, SourceInput input) {
        this.id = id;
        this.version = version;
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

    boolean isAnonymous() {
        return kind == SourceKind.ANONYMOUS;
    }

    /**
     * Takes over the names of another, and what that one has and this one lacks. An anonymous one has nothing to give.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if that makes more aliases than there may be
     */
    void absorb(Source other) {
        var known = new LinkedHashMap<String, String>();
        var names = Stream.of(aliases.stream(), Stream.ofNullable(other.name), other.aliases.stream());
        names.flatMap(all -> all).forEach(alias -> known.putIfAbsent(alias.toLowerCase(Locale.ROOT), alias));
        if (name != null) {
            known.remove(name.toLowerCase(Locale.ROOT));
        }
        if (known.size() > SourceInput.ALIASES) {
            throw Problems.conflict(
                    "too-many-aliases",
                    "Together they have %d aliases; there may be %d.".formatted(known.size(), SourceInput.ALIASES));
        }
        aliases = List.copyOf(known.values());
        role = role == null ? other.role : role;
        description = description == null ? other.description : description;
        homepage = homepage == null ? other.homepage : homepage;
    }

    SourceView view() {
        return new SourceView(id, slug, kind, name, aliases, role, description, homepage, version);
    }

    SourceDocument document() {
        return new SourceDocument(id, slug, Urls.source(slug), kind, name, aliases, role, description, homepage);
    }
}
