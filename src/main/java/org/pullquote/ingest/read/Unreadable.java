package org.pullquote.ingest.read;

import org.jspecify.annotations.Nullable;

/** Thrown where a source cannot be read. The message is one sentence for people. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String where;

    public Unreadable(String reason) {
        this(reason, null, null);
    }

    /** @param where the place in the source, such as {@code line 4012}, if it can be told */
    public Unreadable(String reason, @Nullable String where, @Nullable Throwable cause) {
        super(reason, cause);
        this.where = where;
    }

    /** One sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The place in the source, if it can be told. */
    public @Nullable String where() {
        return where;
    }
}
