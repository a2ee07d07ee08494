package org.pullquote.desk.copy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.pullquote.content.Body;
import org.pullquote.edition.Edition;

/** Moves quotes and mentions from one body to the next. */
public record Anchoring(Body before, Body after) {
    /** Whether the words of a quote stand where they stood. */
    public enum State {
        /** At the same place. */
        @JsonProperty("held")
        HELD,
        /** Elsewhere in the text. */
        @JsonProperty("moved")
        MOVED,
        /** No longer: they were changed, or taken out. */
        @JsonProperty("drifted")
        DRIFTED
    }

    List<WorkingQuote> quotes(List<WorkingQuote> quotes) {
        return quotes;
    }

    List<Edition.Mention> mentions(List<Edition.Mention> mentions) {
        return mentions;
    }
}
