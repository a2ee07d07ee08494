package org.pullquote.content;

import java.util.List;
import org.pullquote.platform.problem.Violation;

/** How much is read at once. */
public final class InputSize {
    /** In UTF-16 units: 2 MiB of ASCII. */
    public static final int MAX = 2 * 1024 * 1024;

    private InputSize() {}

    static void check(String input) {
        if (input.length() > MAX) {
            throw new InvalidBody(
                    List.of(Violation.at("", "too-large", "Must not be longer than %d characters.".formatted(MAX))));
        }
    }
}
