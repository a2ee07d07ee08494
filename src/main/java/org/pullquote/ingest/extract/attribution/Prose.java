package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.quotation.Quotation;
import org.pullquote.ingest.extract.text.Effort;
import org.pullquote.ingest.extract.text.FlatText;
import org.pullquote.ingest.extract.text.Lexicon;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Tokenizer;
import org.pullquote.ingest.extract.text.Trait;

/** A text cut into words and sentences, with its quotations marked: what every rule of attribution looks at. */
public final class Prose {
    private static final String ENDS = ".?!…";
    /** Words of a name with its appositions. */
    private static final int SUBJECT = 14;

    private final FlatText text;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Quotation> quotations;
    private final int[] quoted;
    private final List<Sentence> sentences;
    private final Effort effort;

    /** Takes a text apart; what is done with it later is counted against the effort. */
    public Prose(FlatText text, Lexicon lexicon, List<Quotation> quotations, Effort effort) {
        this.effort = effort;
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = new Tokenizer(lexicon).tokens(text);
        this.quotations = quotations;
        this.quoted = new int[tokens.size()];
        Arrays.fill(quoted, -1);
        markQuoted();
        this.sentences = List.copyOf(split());
    }

    private void markQuoted() {
        int at = 0;
        for (int q = 0; q < quotations.size(); q++) {
            var printed = quotations.get(q).printed();
            while (at < tokens.size() && tokens.get(at).start() < printed.start()) {
                at++;
            }
            while (at < tokens.size() && tokens.get(at).start() < printed.end()) {
                quoted[at++] = q;
            }
        }
    }

    private List<Sentence> split() {
        var found = new ArrayList<Sentence>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean lineEnds = i + 1 == tokens.size()
                    || tokens.get(i + 1).line() != tokens.get(i).line();
            if (lineEnds || endsSentence(i)) {
                found.add(new Sentence(start, i + 1, tokens.get(i).line()));
                start = i + 1;
            }
        }
        return found;
    }

    private boolean endsSentence(int i) {
        var token = tokens.get(i);
        var next = tokens.get(i + 1);
        if (quoted[i] >= 0) {
            return quoted[i + 1] != quoted[i] && quotationEndsSentence(i);
        }
        if (token.kind() == Token.Kind.PUNCTUATION && ENDS.indexOf(text.at(token.start())) >= 0) {
            return !isClosing(next)
                    && !next.is(",")
                    && !next.is(";")
                    && (next.capital() || quoted[i + 1] >= 0 || !next.isWord() || next.kind() == Token.Kind.NUMBER)
                    && !(next.kind() == Token.Kind.PUNCTUATION && ENDS.indexOf(text.at(next.start())) >= 0);
        }
        boolean abbreviated = token.isWord() && text.at(token.end() - 1) == '.';
        return abbreviated && (quoted[i + 1] >= 0 ? opensSentence(quoted[i + 1]) : endsWithAbbreviation(token, next));
    }

    /** "… of the U.S. The …", "… at 5 p.m. He …": only a word that can open a sentence shows that one ended. */
    private static boolean endsWithAbbreviation(Token token, Token next) {
        return next.capital()
                && !token.is(Trait.TITLE)
                && next.isFunctionWord()
                && token.word().length() > 2;
    }

    /** "the U.S. “does not”": a quotation that begins in lower case goes on with the sentence. */
    private boolean opensSentence(int quotation) {
        return !Character.isLowerCase(text.at(quotations.get(quotation).words().start()));
    }

    private static boolean isClosing(Token token) {
        return token.is(")") || token.is("]");
    }

    private boolean quotationEndsSentence(int i) {
        char last = text.at(quotations.get(quoted[i]).words().end() - 1);
        var next = tokens.get(i + 1);
        if (last == ',' || ENDS.indexOf(last) < 0) {
            return false;
        }
        boolean opens = next.capital() || quoted[i + 1] >= 0 || next.kind() == Token.Kind.NUMBER;
        if (!next.isWord() && quoted[i + 1] < 0) {
            return false;
        }
        return opens && !(last != '.' && announcesSoon(i + 1));
    }

    /** Whether a verb of saying follows within some words: "Really?" Trump asked. */
    private boolean announcesSoon(int from) {
        boolean named = tokens.get(from).capital() && !tokens.get(from).isFunctionWord();
        int reach = named ? SUBJECT : 5;
        for (int i = from; i < Math.min(from + reach, tokens.size()); i++) {
            var token = tokens.get(i);
            boolean parts = !token.isWord() && !(named && token.is(","));
            if (parts || quoted[i] >= 0) {
                return false;
            }
            if (token.quotes() && token.is(Trait.FINITE)) {
                return true;
            }
        }
        return false;
    }

    public FlatText text() {
        return text;
    }

    public Effort effort() {
        return effort;
    }

    /** Whether one of some spans holds another. */
    public boolean anyHolds(List<Span> spans, Span inner) {
        effort.spend(spans.size());
        return spans.stream().anyMatch(span -> span.contains(inner));
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        effort.spend(1);
        return tokens.get(index);
    }

    public List<Quotation> quotations() {
        return quotations;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Whether a token stands within quotation marks, or is one; before the first token nothing does. */
    public boolean isQuoted(int index) {
        effort.spend(1);
        return index >= 0 && quoted[index] >= 0;
    }

    /** Whether a sentence goes on with a token that is not quoted. */
    boolean isOpen(int index, Sentence sentence) {
        return index < sentence.end() && !isQuoted(index);
    }

    /** The index of the quotation that a token stands in; -1 outside. */
    public int quotationAt(int index) {
        effort.spend(1);
        return quoted[index];
    }

    /** The first token that begins at or after an offset. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** From the first to before the second token. */
    public Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
