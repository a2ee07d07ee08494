package org.pullquote.ingest.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into words, numbers and punctuation; what is short for <i>is</i>, <i>will</i> … is cut off its word. */
public final class Tokenizer {
    private static final String[] CLITICS = {"'s", "'re", "'ve", "'ll", "'d", "'m"};
    private static final Set<String> LOWER_CASE = Set.of("vs.", "v.", "etc.", "est.", "approx.");

    private final Lexicon lexicon;

    public Tokenizer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public List<Token> tokens(FlatText text) {
        var tokens = new ArrayList<Token>(text.length() / 5);
        for (int line = 0; line < text.lines().size(); line++) {
            var span = text.lines().get(line);
            int at = span.start();
            while (at < span.end()) {
                char c = text.at(at);
                if (FlatText.isSpace(c)) {
                    at++;
                } else if (Character.isLetterOrDigit(c)) {
                    at = word(text, at, span.end(), line, tokens);
                } else {
                    tokens.add(token(text, at, at + 1, line, Token.Kind.PUNCTUATION));
                    at++;
                }
            }
        }
        return tokens;
    }

    private int word(FlatText text, int start, int limit, int line, List<Token> tokens) {
        int end = start;
        while (end < limit && (isWordPart(text.at(end)) || isJoint(text, end, limit))) {
            end++;
        }
        if (text.at(end) == '.' && end < limit && isAbbreviation(text, start, end + 1)) {
            end++;
        }
        int cut = clitic(text, start, end);
        tokens.add(token(text, start, cut, line, kind(text, start)));
        if (cut < end) {
            tokens.add(token(text, cut, end, line, Token.Kind.WORD));
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD';
    }

    /** A sign that joins what stands on both its sides: well-known, don't, U.S, 1,200, AT&T. */
    private static boolean isJoint(FlatText text, int at, int limit) {
        if (at + 1 >= limit || !Character.isLetterOrDigit(text.at(at + 1))) {
            return false;
        }
        char before = text.at(at - 1);
        return switch (text.at(at)) {
            case '-', '\'', '’', '&', '‑' -> true;
            case '.' -> Character.isDigit(before) || isInitial(text, at);
            case ',' -> Character.isDigit(before) && Character.isDigit(text.at(at + 1));
            default -> false;
        };
    }

    private static boolean isInitial(FlatText text, int dot) {
        return Character.isLetter(text.at(dot - 1)) && !Character.isLetterOrDigit(text.at(dot - 2));
    }

    private boolean isAbbreviation(FlatText text, int start, int end) {
        String word = text.flat().substring(start, end);
        boolean capital = Character.isUpperCase(word.charAt(0));
        boolean initial = word.length() == 2 && capital && word.charAt(0) != 'I';
        boolean dotted = word.length() > 3 && word.charAt(1) == '.';
        return initial || dotted || ((capital || LOWER_CASE.contains(word)) && isListed(word));
    }

    private boolean isListed(String word) {
        return (lexicon.traits(word.toLowerCase(Locale.ROOT)) & 1 << Trait.ABBREVIATION.ordinal()) != 0;
    }

    private static int clitic(FlatText text, int start, int end) {
        String word = text.flat().substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
        for (String clitic : CLITICS) {
            if (word.length() > clitic.length() && word.endsWith(clitic)) {
                return end - clitic.length();
            }
        }
        return end;
    }

    private static Token.Kind kind(FlatText text, int start) {
        return Character.isDigit(text.at(start)) ? Token.Kind.NUMBER : Token.Kind.WORD;
    }

    private Token token(FlatText text, int start, int end, int line, Token.Kind kind) {
        String word = text.flat().substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(text.at(start));
        return new Token(start, end, word, line, kind, capital, lexicon.traits(word));
    }
}
