package org.pullquote.desk.archive;

import jakarta.validation.Valid;
import java.util.List;
import org.pullquote.edition.LocalSlug;

/**
 * The slugs that lead to something beside the one it has, in their order.
 *
 * @param former those that it had, and the ids of sources that became it
 * @param published those of all, its own included, by which readers know it
 */
public record ArchivedSlugs(List<@Valid LocalSlug> former, List<@Valid LocalSlug> published) {
    public static final ArchivedSlugs NONE = new ArchivedSlugs(List.of(), List.of());

    public ArchivedSlugs {
        former = former.stream().sorted().toList();
        published = published.stream().sorted().toList();
    }

    /** Of what no reader was told of. */
    public ArchivedSlugs unpublished() {
        return new ArchivedSlugs(former, List.of());
    }
}
