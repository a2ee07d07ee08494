package org.pullquote.ingest.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.pullquote.desk.article.ArticleInput;
import org.pullquote.desk.article.ArticleView;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.BodyInput;
import org.pullquote.desk.source.SourceInput;
import org.pullquote.desk.source.Sources;
import org.pullquote.desk.taxonomy.Taxa;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.TaxonKind;
import org.pullquote.ingest.extract.Extractor;
import org.pullquote.ingest.extract.FoundSource;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.platform.conditional.IfMatch;

/** Files what was read with the desk: a draft with its quotes, sources and links, all anchored to the text as printed. */
@ApplicationScoped
@Transactional
public class Drafts {
    private final Articles articles;
    private final Taxa taxa;
    private final Sources sources;
    private final Extractor extractor = new Extractor();

    Drafts(Articles articles, Taxa taxa, Sources sources) {
        this.articles = articles;
        this.taxa = taxa;
        this.sources = sources;
    }

    /** Makes a draft. */
    public ArticleView create(ReadArticle read) {
        var found = Found.in(read.body(), read.locale(), extractor);
        var parts = Parts.of(found, read.links(), this::source);
        return articles.create(input(read), parts::in);
    }

    /** Brings a draft up to what its source says now; its slug and what an editor added stay. */
    public ArticleView update(UUID article, ReadArticle read) {
        var id = article.toString();
        articles.replace(id, IfMatch.ANY, input(read));
        var found = Found.in(read.body(), read.locale(), extractor);
        var parts = Parts.of(found, read.links(), this::source);
        return articles.edit(id, IfMatch.ANY, parts::in);
    }

    private ArticleInput input(ReadArticle read) {
        return new ArticleInput(
                read.title(),
                null,
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
