package org.pullquote.platform.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where a value breaks rules that only its own type knows: with everything that is wrong with it, not only the
 * first. The pointers are relative to the value; a reader of a larger document puts the value's own place before them.
 */
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidValue(List<Violation> violations) {
        super(violations.stream().map(v -> v.pointer() + ": " + v.detail()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong, in reading order; at least one. */
    public List<Violation> violations() {
        return violations;
    }
}
