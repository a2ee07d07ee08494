package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Paragraphs of words with a quotation among them, and random edits of which it is known where they leave it. */
final class EditedText {
    private static final List<String> VOCABULARY = List.of(
            "we",
            "will",
            "not",
            "sign",
            "the",
            "truce",
            "the",
            "a",
            "now",
            "said",
            "“peace”",
            "council,",
            "mayor.",
            "👩‍👩‍👧",
            "👍🏽",
            "שלום",
            "مرحبا",
            "各位",
            "नमस्ते",
            "𝔘𝔫𝔦",
            "é",
            "x\u0323\u0301",
            "—",
            "5%",
            "we",
            "not");

    private final Random random;
    private final List<List<String>> paragraphs = new ArrayList<>();
    private int paragraph;
    private int first;
    private int last;

    EditedText(Random random) {
        this.random = random;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            paragraphs.add(words(1 + random.nextInt(14)));
        }
        paragraph = random.nextInt(paragraphs.size());
        int size = paragraphs.get(paragraph).size();
        first = random.nextInt(size);
        last = first + 1 + random.nextInt(Math.min(6, size - first));
    }

    Body body() {
        return Bodies.paragraphs(
                paragraphs.stream().map(words -> String.join(" ", words)).toArray(String[]::new));
    }

    /** The place of the quotation, in code points. */
    Span quotation() {
        var before = paragraphs.subList(0, paragraph).stream()
                .map(words -> String.join(" ", words) + "\n\n")
                .collect(Collectors.joining());
        var words = paragraphs.get(paragraph);
        before += words.subList(0, first).stream().map(word -> word + " ").collect(Collectors.joining());
        int start = before.codePointCount(0, before.length());
        var quoted = String.join(" ", words.subList(first, last));
        return new Span(start, start + quoted.codePointCount(0, quoted.length()));
    }

    /** One edit that leaves the words of the quotation alone. */
    void editElsewhere() {
        switch (random.nextInt(7)) {
            case 0 -> insertParagraph();
            case 1 -> removeParagraph();
            case 2 -> splitBefore();
            case 3 -> edit(paragraph, 0, first);
            case 4 -> edit(paragraph, last, paragraphs.get(paragraph).size());
            default -> {
                int other = random.nextInt(paragraphs.size());
                if (other != paragraph) {
                    edit(other, 0, paragraphs.get(other).size());
                }
            }
        }
    }

    /** One word of the quotation becomes another, or is gone, or another stands between. */
    void editWithin() {
        var words = paragraphs.get(paragraph);
        int at = first + random.nextInt(last - first);
        switch (random.nextInt(3)) {
            case 0 -> words.set(at, "otherwise");
            case 1 -> {
                words.add(Math.max(first + 1, at), "otherwise");
                last++;
                if (last - first == 2) {
                    words.set(first, "elsewise");
                }
            }
            default -> words.set(at, at + 1 < last ? words.get(at) + "wise" : "wise");
        }
    }

    private void insertParagraph() {
        int at = random.nextInt(paragraphs.size() + 1);
        paragraphs.add(at, words(1 + random.nextInt(8)));
        paragraph += at <= paragraph ? 1 : 0;
    }

    private void removeParagraph() {
        int at = random.nextInt(paragraphs.size());
        if (at != paragraph) {
            paragraphs.remove(at);
            paragraph -= at < paragraph ? 1 : 0;
        }
    }

    private void splitBefore() {
        var words = paragraphs.get(paragraph);
        if (first > 0) {
            paragraphs.add(paragraph, new ArrayList<>(words.subList(0, first)));
            paragraph++;
            words.subList(0, first).clear();
            last -= first;
            first = 0;
        }
    }

    private void edit(int at, int from, int to) {
        var words = paragraphs.get(at);
        int start = from + random.nextInt(to - from + 1);
        int end = start + random.nextInt(Math.min(4, to - start + 1));
        boolean whole = end - start == words.size();
        var inserted = random.nextBoolean() || whole ? words(1 + random.nextInt(4)) : List.<String>of();
        words.subList(start, end).clear();
        words.addAll(start, inserted);
        if (at == paragraph && to <= first) {
            first += inserted.size() - (end - start);
            last += inserted.size() - (end - start);
        }
    }

    private List<String> words(int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        }
        return words;
    }
}
