package org.pullquote.cli;

/** How many there are of something, in words: {@code 1 article}, {@code 1204 articles}. */
final class Amount {
    private Amount() {}

    /** @param thing as one of them is called; more of them have an s */
    static String of(long number, String thing) {
        return of(number, thing, thing + "s");
    }

    static String of(long number, String one, String several) {
        return "%d %s".formatted(number, number == 1 ? one : several);
    }
}
