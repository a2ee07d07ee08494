package org.pullquote.desk.archive;

/** What became of something that an export brought back. */
public sealed interface Restored {
    /** It was not there. */
    record Created() implements Restored {}

    /** It was there and is now as the export has it. */
    record Updated() implements Restored {}

    /** It was there as the export has it. */
    record Unchanged() implements Restored {}

    /** It was left as it is on purpose; {@code reason} is one sentence. */
    record LeftAlone(String reason) implements Restored {}

    /** It is as somebody made it after the export. */
    static Restored newer() {
        return new LeftAlone("It was changed here since it was exported.");
    }
}
