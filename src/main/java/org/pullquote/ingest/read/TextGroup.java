package org.pullquote.ingest.read;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a text that no empty line parts. */
record TextGroup(List<String> lines) {
    private static final Pattern EMPTY_LINES = Pattern.compile("\n[\\h]*\n\\s*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。؟][\"'”’»«)\\]]*$");
    private static final Pattern SENTENCE_BREAK = Pattern.compile("\\p{L}{2}[.!?…][\"'”’»)\\]]*\\h+\\S");

    /** Code points; a line of prose is seldom shorter. */
    private static final int PROSE = 120;

    private static final int WORDS_OF_A_SENTENCE = 6;

    TextGroup {
        lines = List.copyOf(lines);
    }

    static List<TextGroup> of(String text) {
        var normal = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return Stream.of(EMPTY_LINES.split(normal))
                .map(group -> new TextGroup(group.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Whether it is sentences, and no heading, button or name. */
    boolean isProse() {
        return lines.stream().anyMatch(TextGroup::isProse);
    }

    static boolean isProse(String line) {
        return line.codePointCount(0, line.length()) >= PROSE
                || SENTENCE_BREAK.matcher(line).find()
                || (endsSentence(line) && words(line).length >= WORDS_OF_A_SENTENCE && !line.endsWith("?"));
    }

    static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(line).find();
    }

    static String[] words(String line) {
        return line.strip().split("\\s+");
    }
}
