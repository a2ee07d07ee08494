package org.pullquote.ingest.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.ArticleInput;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.BodyInput;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.desk.source.SourceInput;
import org.pullquote.desk.source.Sources;
import org.pullquote.desk.taxonomy.Taxa;
import org.pullquote.edition.SourceDocument;
import org.pullquote.edition.SourceKind;
import org.pullquote.edition.TaxonKind;
import org.pullquote.ingest.extract.Extractor;
import org.pullquote.ingest.extract.FoundSource;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Titles;
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
    private final KnownNames known;
    private final InternalLinks links;
    private final Extractor extractor = new Extractor();

    Drafts(Articles articles, Taxa taxa, Sources sources, KnownNames known, InternalLinks links) {
        this.links = links;
        this.known = known;
        this.articles = articles;
        this.taxa = taxa;
        this.sources = sources;
    }

    /** Looks for quotes, sources and links. It touches no database, and several may be searched at once. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Searched search(ReadArticle read) {
        var published = read.publishedAt() == null ? null : LocalDate.ofInstant(read.publishedAt(), ZoneOffset.UTC);
        return new Searched(read, Found.in(read.body(), read.locale(), published, extractor));
    }

    /** Makes a draft. */
    public Articles.Filed create(Searched searched) {
        var read = searched.article();
        var addresses = searched.addresses();
        var targets = links.among(addresses);
        var parts = Parts.of(searched, targets, this::source);
        var filed = articles.file(input(read, slug(read), targets), parts::in);
        articles.formerly(filed.id(), formerSlugs(read));
        links.keep(filed.id(), read, addresses, targets);
        return filed;
    }

    /** Brings a draft up to what its source says now; its slug and what an editor added stay. */
    public Articles.Filed update(UUID article, Searched searched) {
        var read = searched.article();
        var addresses = searched.addresses();
        var targets = links.among(addresses);
        var before = new ArrayList<>(sources.documents(articles.sources(article)));
        var parts =
                Parts.of(searched, targets, source -> described(source, before).orElseGet(() -> source(source)));
        var filed = articles.file(article, input(read, null, targets), parts::in);
        articles.formerly(article, formerSlugs(read));
        links.keep(article, read, addresses, targets);
        return filed;
    }

    /** Articles that link to what was imported after them. */
    public List<UUID> behind(int most) {
        return links.behind(most);
    }

    /** Lets the links of an article lead to what was imported after it. */
    public Articles.Filed link(UUID article) {
        var filed = articles.edit(article, copy -> {
            var body = copy.text().body();
            var addresses = Stream.concat(
                            body.links().stream(), copy.links().stream().flatMap(link -> Stream.ofNullable(link.url())))
                    .toList();
            var targets = links.among(addresses);
            return copy.withWords(copy.text().with(targets.in(body)))
                    .withLinks(copy.links().stream().map(targets::in).toList());
        });
        links.settle(article);
        return filed;
    }

    /** Leaves the links of an article as they are. */
    public void leave(UUID article) {
        links.settle(article);
    }

    /** The slug that an article has in its source, if it is free here. */
    private @Nullable String slug(ReadArticle read) {
        var written = read.slug();
        if (written == null || written.isBlank()) {
            return null;
        }
        var slug = slug(read, written);
        return Ids.parse(slug).isPresent() || articles.find(slug).isPresent() ? null : slug;
    }

    private static String slug(ReadArticle read, String written) {
        var decoded = URLDecoder.decode(
                written.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "-"), StandardCharsets.UTF_8);
        return Slugs.make(decoded, read.locale() == null ? UNDETERMINED : read.locale());
    }

    /** The slugs that an article had in its source before. */
    private static List<String> formerSlugs(ReadArticle read) {
        return read.formerSlugs().stream().map(written -> slug(read, written)).toList();
    }

    private ArticleInput input(ReadArticle read, @Nullable String slug, Targets targets) {
        return new ArticleInput(
                read.title(),
                slug,
                read.locale(),
                read.standfirst(),
                read.section() == null ? null : named(TaxonKind.SECTION, read.section()),
                all(TaxonKind.TAG, read.tags()),
                all(TaxonKind.AUTHOR, read.authors()),
                new BodyInput(targets.in(read.body())),
                null);
    }

    private List<String> all(TaxonKind kind, List<String> names) {
        return names.stream().map(name -> named(kind, name)).distinct().toList();
    }

    private String named(TaxonKind kind, String name) {
        return known.name(kind, name, () -> taxa.named(kind, name).id()).toString();
    }

    /** One that is only described is whoever the article described so before; it is taken from these. */
    private static Optional<UUID> described(FoundSource found, List<SourceDocument> before) {
        var label = label(found);
        var same = before.stream()
                .filter(_ -> found.name() == null)
                .filter(source -> label.equals(source.name())
                        || label.equals(source.description())
                        || source.aliases().contains(label))
                .findFirst();
        same.ifPresent(before::remove);
        return same.map(SourceDocument::id);
    }

    /** One that is only described, as "the ministry" is, may be another in each article; so it is new in each. */
    private UUID source(FoundSource source) {
        var label = label(source);
        var input = new SourceInput(
                null,
                source.kind(),
                source.kind() == SourceKind.ANONYMOUS ? null : label,
                List.of(),
                Fitting.orNone(source.role(), SourceInput.ROLE),
                source.kind() == SourceKind.ANONYMOUS ? label : null,
                null);
        return source.name() == null
                ? sources.create(input).id()
                : known.name(source.kind(), label, () -> sources.findOrCreate(input));
    }

    /** What it is called, or described as, in the length that the desk takes. */
    private static String label(FoundSource source) {
        return Titles.cut(
                source.label(), source.kind() == SourceKind.ANONYMOUS ? SourceInput.DESCRIPTION : SourceInput.NAME);
    }
}
