package org.pullquote.platform;

/** What happens when the application has started and its database is migrated: priorities of startup observers. */
public final class StartOrder {
    /** There is a key to sign in with. */
    public static final int FIRST_KEY = 1_000;

    /** There is something to read, where a sample is wanted. */
    public static final int SAMPLE = 3_000;

    /** Whoever started it is told how to go on. */
    public static final int BANNER = 4_000;

    private StartOrder() {}
}
