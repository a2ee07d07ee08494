package org.pullquote.platform.http;

/** The order in which handlers see a request before the REST layer does: the greater, the earlier. */
public final class FilterOrder {
    /** Headers that every answer carries, also one that a later filter gives. */
    public static final int HEADERS = 1_000;

    /** How large a request may be. */
    public static final int BOUNDS = 950;

    /** How long a request may take. */
    public static final int DEADLINE = 900;

    /** Answers that need nothing but to be sent, to anybody. After the framework's own for CORS (300). */
    public static final int OPEN_CACHE = 250;

    /** The same, to those who have to be known. After the framework's own for sign-in (200). */
    public static final int CACHE = 50;

    private FilterOrder() {}
}
