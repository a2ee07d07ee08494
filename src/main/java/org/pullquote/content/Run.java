package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A stretch of text that carries the same marks throughout. */
public record Run(
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Mark> marks) {}
