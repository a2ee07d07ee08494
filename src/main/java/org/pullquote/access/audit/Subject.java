package org.pullquote.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.ids.SlugIds;

/** Names what a write is about: the path of the thing below {@code /manage/v1/}, with its id for its slug, which may change. */
@ApplicationScoped
public class Subject {
    private static final int ID = 1;

    private final SlugIds slugs;

    Subject(SlugIds slugs) {
        this.slugs = slugs;
    }

    /** Of the path of an address, or of what is below {@code /manage/v1/} in one. */
    public String of(String path) {
        var segments = path.replaceFirst("^/?manage/v1/", "").split("/");
        if (segments.length > ID && Ids.parse(segments[ID]).isEmpty()) {
            segments[ID] =
                    slugs.find(segments[0], segments[ID]).map(UUID::toString).orElse(segments[ID]);
        }
        return String.join("/", segments);
    }
}
