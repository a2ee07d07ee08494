package org.pullquote.desk.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.LinkRel;

/** A link as the desk shows it; {@code target} is the id of the linked article. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkView(
        UUID id,
        UUID article,
        LinkRel rel,
        String title,
        @Nullable String url,
        @Nullable UUID target) {}
