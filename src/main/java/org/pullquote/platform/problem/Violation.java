package org.pullquote.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer a JSON pointer (RFC 6901) into the request's body, empty for the body as a whole
 * @param parameter the query parameter or header, where it is not the body
 * @param code stable, in kebab-case
 * @param detail a sentence for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(@Nullable String pointer, @Nullable String parameter, String code, String detail) {
    /** Wrong at a place in the body. */
    public static Violation at(String pointer, String code, String detail) {
        return new Violation(pointer, null, code, detail);
    }

    /** Wrong in a query parameter or header. */
    public static Violation in(String parameter, String code, String detail) {
        return new Violation(null, parameter, code, detail);
    }
}
