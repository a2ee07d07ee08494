package org.pullquote.ingest.extract.attribution;

import java.util.List;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.quotation.Quotation;
import org.pullquote.ingest.extract.text.Trait;

/** Cuts passages out of a sentence: the words that are attributed, without the sentence's own punctuation. */
final class Passages {
    private static final String SIGNS = "$€£#@([";
    private static final int REACH = 24;

    private final Prose prose;

    Passages(Prose prose) {
        this.prose = prose;
    }

    /** Tokens {@code from} to before {@code to}; the parts of a quotation where they are one. */
    List<Span> of(int from, int to) {
        int start = from;
        int end = to;
        while (start < end
                && isLooseMark(start)
                && SIGNS.indexOf(prose.token(start).word().charAt(0)) < 0) {
            start++;
        }
        while (end > start
                && isLooseMark(end - 1)
                && !prose.token(end - 1).is(")")
                && !prose.token(end - 1).is("]")
                && !prose.token(end - 1).is("%")) {
            end--;
        }
        if (end <= start) {
            return List.of();
        }
        int quotation = prose.quotationAt(start);
        if (quotation >= 0 && prose.quotationAt(end - 1) == quotation) {
            var parts = prose.quotations().get(quotation).parts();
            prose.effort().spend(parts.size());
            return parts.stream().map(Quotation.Part::printed).toList();
        }
        return List.of(prose.span(start, end));
    }

    private boolean isLooseMark(int at) {
        return !prose.isQuoted(at) && !prose.token(at).isWord();
    }

    boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.token(i).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** The token after the quotation that {@code at} stands in. */
    int afterQuotation(int at, Sentence sentence) {
        int quotation = prose.quotationAt(at);
        int i = at;
        while (i < sentence.end() && prose.quotationAt(i) == quotation) {
            i++;
        }
        return i;
    }

    /** The first token of the quotation that a token stands in. */
    int firstOf(int quoted) {
        int first = quoted;
        while (first > 0 && prose.quotationAt(first - 1) == prose.quotationAt(quoted)) {
            first--;
        }
        return first;
    }

    boolean startsLower(int quoted) {
        return Character.isLowerCase(prose.text().at(words(quoted).words().start()));
    }

    /** The last character of the quotation that a token stands in, before the marks of one within it. */
    char lastOf(int quoted) {
        int last = words(quoted).words().end() - 1;
        while (prose.text().at(last) == '’' || prose.text().at(last) == '\'') {
            last--;
        }
        return prose.text().at(last);
    }

    private Quotation words(int quoted) {
        return prose.quotations().get(prose.quotationAt(quoted));
    }

    private boolean isGenitive(int at) {
        return prose.token(at).is("'s")
                && at > 0
                && !prose.token(at - 1).is(Trait.PRONOUN)
                && !prose.token(at - 1).is("there");
    }

    /**
     * The quotation that the words from {@code from} announce: next to them, or after a comma or colon with no other
     * clause between.
     *
     * @return its first token; -1 if there is none
     */
    int quotationAhead(int from, Sentence sentence) {
        for (int i = from; i < Math.min(from + REACH, sentence.end()); i++) {
            if (prose.isQuoted(i)) {
                boolean parted = i > from
                        && (prose.token(i - 1).is(",") || prose.token(i - 1).is(":"));
                return i == from || parted ? i : -1;
            }
            var token = prose.token(i);
            boolean clause = token.is("that")
                    || token.is("whether")
                    || (token.is(Trait.AUXILIARY) && !isGenitive(i))
                    || (token.is(Trait.FINITE) && !token.capital() && !token.is(Trait.DOCUMENT_NOUN));
            if (clause || token.is(";")) {
                return -1;
            }
        }
        return -1;
    }
}
