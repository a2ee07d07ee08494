package org.pullquote.ingest.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.MarkdownParsing;
import org.pullquote.desk.article.ArticleInput;
import org.pullquote.desk.article.BodyInput;
import org.pullquote.desk.article.Status;
import org.pullquote.desk.link.LinkInput;
import org.pullquote.desk.quote.QuoteInput;
import org.pullquote.desk.source.SourceInput;
import org.pullquote.desk.taxonomy.TaxonInput;
import org.pullquote.edition.WithdrawalReason;
import org.pullquote.platform.json.StrictJson;

/** The files of the sample newsroom: one for its names, and for each article its body and its facts. */
@ApplicationScoped
class SampleFiles {
    private static final String FOLDER = "/sample/";

    private final StrictJson json;

    SampleFiles(StrictJson json) {
        this.json = json;
    }

    /** What articles are filed under and who speaks in them; {@code articles} are the names of their files. */
    record Newsroom(
            List<TaxonInput> sections,
            List<TaxonInput> tags,
            List<TaxonInput> authors,
            List<SourceInput> sources,
            List<String> articles) {}

    /**
     * An article without its body, which is the Markdown file beside it.
     *
     * @param embargoHours how long after it was loaded it becomes public
     * @param expiredHours how long before it was loaded it was taken away, because its time was over
     */
    record Facts(
            Status status,
            @Nullable Instant publishedAt,
            @Nullable Integer embargoHours,
            @Nullable Integer expiredHours,
            @Nullable WithdrawalReason reason,
            ArticleInput article,
            List<QuoteInput> quotes,
            List<LinkInput> links,
            List<Corrected> corrections) {
        /** A correction as it is written down. */
        record Corrected(
                Instant at,
                String text,
                @Nullable String was,
                @Nullable String now) {}
    }

    Newsroom newsroom() {
        return read("newsroom.json", Newsroom.class);
    }

    Facts article(String name) {
        var facts = read("articles/" + name + ".json", Facts.class);
        var bare = facts.article();
        var article = new ArticleInput(
                bare.title(),
                bare.slug(),
                bare.locale(),
                bare.standfirst(),
                bare.section(),
                bare.tags(),
                bare.authors(),
                new BodyInput(MarkdownParsing.parse(text("articles/" + name + ".md"))),
                bare.translationOf());
        return new Facts(
                facts.status(),
                facts.publishedAt(),
                facts.embargoHours(),
                facts.expiredHours(),
                facts.reason(),
                article,
                facts.quotes(),
                facts.links(),
                facts.corrections());
    }

    private <T> T read(String file, Class<T> type) {
        try (var in = open(file)) {
            return type.cast(json.read(in, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file) {
        try (var in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) throws FileNotFoundException {
        var in = SampleFiles.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new FileNotFoundException(FOLDER + file);
        }
        return in;
    }
}
