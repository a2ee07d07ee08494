package org.pullquote.ingest.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.pullquote.desk.article.ArchivedArticle;
import org.pullquote.desk.article.ArticleArchive;
import org.pullquote.desk.media.ArchivedImage;
import org.pullquote.desk.media.ImageArchive;
import org.pullquote.desk.source.ArchivedSource;
import org.pullquote.desk.source.SourceArchive;
import org.pullquote.desk.taxonomy.ArchivedTaxon;
import org.pullquote.desk.taxonomy.TaxonArchive;
import org.pullquote.edition.TaxonKind;

/**
 * Writes what the newsroom holds at one moment, line by line: what is named before what names it, and the same newsroom
 * always as the same bytes. However large it is, a page of it is in memory at a time.
 */
@ApplicationScoped
@Unremovable // The command line looks it up.
public class Export {
    private static final int PAGE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    /** Of the transaction, whose timeout else ends it after a minute. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Desk desk;
    private final Session database;
    private final ObjectWriter json;

    Export(Desk desk, Session database, ObjectMapper mapper) {
        this.desk = desk;
        this.database = database;
        this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Where the parts of a newsroom are. */
    @Singleton
    record Desk(SourceArchive sources, TaxonArchive taxa, ImageArchive images, ArticleArchive articles) {}

    /** Who looks on while an export is written. */
    public interface Onlooker {
        /** A line was written. */
        void written(Line line);
    }

    /** @throws UncheckedIOException if it cannot be written */
    public void write(Writer out, Onlooker onlooker) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
            atOneMoment();
            line(out, Line.header());
            lines(line -> {
                line(out, line);
                onlooker.written(line);
            });
        });
    }

    /** One snapshot for all that follows, which also stands while whoever reads the export takes a break. */
    private void atOneMoment() {
        for (var setting : List.of(
                "set transaction isolation level repeatable read, read only",
                "set local idle_in_transaction_session_timeout = 0")) {
            database.createNativeMutationQuery(setting).executeUpdate();
        }
    }

    private void lines(Consumer<Line> to) {
        each(id -> desk.sources().after(id, PAGE), ArchivedSource::id, source -> to.accept(Line.of(source)));
        for (var kind : TaxonKind.values()) {
            each(id -> desk.taxa().after(kind, id, PAGE), ArchivedTaxon::id, taxon -> to.accept(Line.of(kind, taxon)));
        }
        each(id -> desk.images().after(id, PAGE), ArchivedImage::id, image -> to.accept(Line.of(image)));
        for (boolean translations : new boolean[] {false, true}) {
            each(
                    id -> desk.articles().after(translations, id, PAGE),
                    ArchivedArticle::id,
                    article -> to.accept(Line.of(article)));
        }
    }

    private static <T> void each(Function<UUID, List<T>> pages, Function<T, UUID> id, Consumer<T> to) {
        for (var page = pages.apply(FIRST); !page.isEmpty(); page = pages.apply(id.apply(page.getLast()))) {
            page.forEach(to);
        }
    }

    private void line(Writer out, Line line) {
        try {
            json.writeValue(out, line);
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
