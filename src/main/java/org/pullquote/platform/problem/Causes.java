package org.pullquote.platform.problem;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failure, what caused it, and so on. */
public final class Causes {
    /** So that a chain that leads back to itself comes to an end. */
    private static final int MOST = 20;

    private Causes() {}

    /** The failure first; nothing where there is none. */
    public static Stream<Throwable> of(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST);
    }
}
