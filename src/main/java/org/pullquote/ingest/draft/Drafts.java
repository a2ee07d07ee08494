package org.pullquote.ingest.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.ArticleInput;
import org.pullquote.desk.article.ArticleView;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.BodyInput;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.desk.source.SourceInput;
import org.pullquote.desk.source.Sources;
import org.pullquote.desk.taxonomy.Taxa;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.TaxonKind;
import org.pullquote.ingest.extract.Extractor;
import org.pullquote.ingest.extract.FoundSource;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;

/** Files what was read with the desk: a draft with its quotes, sources and links, all anchored to the text as printed. */
@ApplicationScoped
@Transactional
public class Drafts {
    /** No language in particular (BCP 47). */
    private static final String UNDETERMINED = "und";

    private final Articles articles;
    private final Taxa taxa;
    private final Sources sources;
    private final Extractor extractor = new Extractor();

    Drafts(Articles articles, Taxa taxa, Sources sources) {
        this.articles = articles;
        this.taxa = taxa;
        this.sources = sources;
    }

    /** Looks for quotes, sources and links. It touches no database, and several may be searched at once. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Searched search(ReadArticle read) {
        return new Searched(read, Found.in(read.body(), read.locale(), extractor));
    }

    /** Makes a draft. */
    public ArticleView create(Searched searched) {
        var read = searched.article();
        var parts = Parts.of(searched.found(), read.links(), this::source);
        return articles.create(input(read, slug(read)), parts::in);
    }

    /** Brings a draft up to what its source says now; its slug and what an editor added stay. */
    public ArticleView update(UUID article, Searched searched) {
        var id = article.toString();
        var read = searched.article();
        articles.replace(id, IfMatch.ANY, input(read, null));
        var parts = Parts.of(searched.found(), read.links(), this::source);
        return articles.edit(id, IfMatch.ANY, parts::in);
    }

    /** The slug that an article has in its source, if it is free here. */
    private @Nullable String slug(ReadArticle read) {
        var written = read.slug();
        if (written == null || written.isBlank()) {
            return null;
        }
        var decoded = URLDecoder.decode(
                written.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "-"), StandardCharsets.UTF_8);
        var slug = Slugs.make(decoded, read.locale() == null ? UNDETERMINED : read.locale());
        return Ids.parse(slug).isPresent() || articles.find(slug).isPresent() ? null : slug;
    }

    private ArticleInput input(ReadArticle read, @Nullable String slug) {
        return new ArticleInput(
                read.title(),
                slug,
                read.locale(),
                read.standfirst(),
                read.section() == null ? null : named(TaxonKind.SECTION, read.section()),
                all(TaxonKind.TAG, read.tags()),
                all(TaxonKind.AUTHOR, read.authors()),
                new BodyInput(read.body()),
                null);
    }

    private List<String> all(TaxonKind kind, List<String> names) {
        return names.stream().map(name -> named(kind, name)).distinct().toList();
    }

    private String named(TaxonKind kind, String name) {
        return taxa.named(kind, name).slug();
    }

    /** One that is only described, as "the ministry" is, may be another in each article; so it is always new. */
    private UUID source(FoundSource source) {
        var input = new SourceInput(
                null,
                source.kind(),
                source.kind() == SourceKind.ANONYMOUS ? null : source.label(),
                List.of(),
                source.role(),
                source.kind() == SourceKind.ANONYMOUS ? source.label() : null,
                null);
        return source.name() == null ? sources.create(input).id() : sources.findOrCreate(input);
    }
}
