package org.pullquote.content;

import java.util.List;
import org.pullquote.platform.problem.InvalidValue;
import org.pullquote.platform.problem.Violation;

/** Thrown where something is no body. Jackson wraps it as the cause of its own exception, whose path leads to it. */
public final class InvalidBody extends InvalidValue {
    private static final long serialVersionUID = 1L;

    public InvalidBody(List<Violation> violations) {
        super(violations);
    }
}
