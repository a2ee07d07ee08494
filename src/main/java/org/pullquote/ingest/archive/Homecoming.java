package org.pullquote.ingest.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.archive.Restored;
import org.pullquote.edition.TaxonKind;

/** Brings back what a line of an export has. */
@ApplicationScoped
@Transactional
public class Homecoming {
    private final Export.Desk desk;

    Homecoming(Export.Desk desk) {
        this.desk = desk;
    }

    /**
     * Files what a line has.
     *
     * @param publish whether articles, sections and tags are to be public if they were
     * @param imported the revision of the article that an import made before, if one did
     * @throws io.quarkiverse.resteasy.problem.HttpProblem with what is wrong with it or in its way
     */
    public Restored restore(Line line, boolean publish, @Nullable Integer imported) {
        if (line.source() != null) {
            return desk.sources().restore(line.source());
        }
        if (line.section() != null) {
            return desk.taxa().restore(TaxonKind.SECTION, line.section(), publish);
        }
        if (line.tag() != null) {
            return desk.taxa().restore(TaxonKind.TAG, line.tag(), publish);
        }
        if (line.author() != null) {
            return desk.taxa().restore(TaxonKind.AUTHOR, line.author(), publish);
        }
        if (line.image() != null) {
            return desk.images().restore(line.image());
        }
        return desk.articles().restore(Objects.requireNonNull(line.article()), publish, imported);
    }
}
