package org.pullquote.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where something is no body: with everything that is wrong with it, not only the first. Jackson wraps it as the
 * cause of its own exception, whose path leads to the body.
 */
public final class InvalidBody extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidBody(List<Violation> violations) {
        super(violations.stream().map(v -> v.pointer() + ": " + v.detail()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong, in reading order; at least one. */
    public List<Violation> violations() {
        return violations;
    }
}
