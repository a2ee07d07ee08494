package org.pullquote.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What stands around an article on its page, by a list of words in several languages: buttons and notices, widgets with
 * the short lines they list, and what follows an article's end, such as its comments.
 */
public final class PageChrome {
    private static final String WORDS = "chrome.txt";

    /** What is to be done about a line. */
    private enum Kind {
        /** It is dropped. */
        LINE,
        /** So are the short lines after it. */
        LIST,
        /** So is all after it, if something to read came before. */
        END
    }

    private final Map<Kind, List<Pattern>> patterns = new HashMap<>();

    private PageChrome() {}

    /** With the list as it comes with the application. */
    public static PageChrome load() {
        var chrome = new PageChrome();
        var kind = Kind.LINE;
        for (var line : lines()) {
            if (line.startsWith("[")) {
                kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else {
                chrome.patterns.computeIfAbsent(kind, _ -> new ArrayList<>()).add(pattern(line));
            }
        }
        return chrome;
    }

    /** The groups without it. */
    List<TextGroup> without(List<TextGroup> groups) {
        var kept = new ArrayList<TextGroup>();
        boolean prose = false;
        boolean listing = false;
        for (var group : groups) {
            listing = listing && !group.isProse();
            var lines = new ArrayList<String>();
            for (var line : group.lines()) {
                if (prose && is(Kind.END, line)) {
                    add(lines, kept);
                    return kept;
                }
                listing = listing || is(Kind.LIST, line);
                if (!listing && !is(Kind.LINE, line)) {
                    lines.add(line);
                }
            }
            add(lines, kept);
            prose = prose || group.isProse();
        }
        return kept;
    }

    /** Asked about the texts of a page's blocks, in their order, tells which are the article's. */
    public Predicate<String> keeping() {
        var seen = new Object() {
            boolean prose;
            boolean listing;
            boolean end;
        };
        return text -> {
            boolean prose = TextGroup.isProse(text);
            seen.end = seen.end || (seen.prose && is(Kind.END, text));
            seen.listing = (seen.listing && !prose) || is(Kind.LIST, text);
            seen.prose = seen.prose || prose;
            return !seen.end && !seen.listing && !is(Kind.LINE, text);
        };
    }

    private static void add(List<String> lines, List<TextGroup> kept) {
        if (!lines.isEmpty()) {
            kept.add(new TextGroup(lines));
        }
    }

    private boolean is(Kind kind, String line) {
        var plain = line.replace('’', '\'');
        return patterns.getOrDefault(kind, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(plain).matches());
    }

    /** The wildcards of the list; case, and a colon or dots at the end, do not matter. */
    private static Pattern pattern(String words) {
        var quoted = "\\Q" + words.replace("*", "\\E.*\\Q").replace("<n>", "\\E\\d[\\d.,]*[KM]?\\Q") + "\\E";
        return Pattern.compile("\\W{0,3}" + quoted + "[\\h:.…›»>]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> lines() {
        try (var in = PageChrome.class.getResourceAsStream(WORDS)) {
            if (in == null) {
                throw new IOException("no word list " + WORDS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
