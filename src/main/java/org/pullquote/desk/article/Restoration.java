package org.pullquote.desk.article;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What is brought back of a revision: everything, or, where any are named, these quotes and links alone.
 *
 * @param quotes their ids; they are anchored where their words stand in the present text
 */
public record Restoration(
        @Size(max = 1000) List<UUID> quotes,
        @Size(max = 1000) List<UUID> links) {
    boolean isWhole() {
        return quotes.isEmpty() && links.isEmpty();
    }
}
