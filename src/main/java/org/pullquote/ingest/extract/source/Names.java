package org.pullquote.ingest.extract.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;
import org.pullquote.ingest.extract.attribution.Prose;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Finds proper names: runs of capitalised words, of which the first may be a role. */
final class Names {
    private static final Set<String> PARTICLES = Set.of(
            "de", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la", "le", "du", "da", "di", "dos", "ter");

    private final Prose prose;
    private final Gazetteer gazetteer;

    Names(Prose prose, Gazetteer gazetteer) {
        this.prose = prose;
        this.gazetteer = gazetteer;
    }

    List<Name> all() {
        return between(0, prose.tokens().size());
    }

    /** The names among the tokens {@code from} to before {@code to}. */
    List<Name> between(int from, int to) {
        var names = new ArrayList<Name>();
        int at = from;
        while (at < to) {
            int end = runEnd(at, to);
            if (end > at) {
                split(at, end).ifPresent(names::add);
            }
            at = Math.max(end, at + 1);
        }
        return names;
    }

    private int runEnd(int start, int limit) {
        int end = start;
        while (end < limit && continues(start, end, limit)) {
            end++;
        }
        return end;
    }

    private boolean continues(int start, int at, int limit) {
        var token = prose.token(at);
        if (at > start && token.line() != prose.token(start).line()) {
            return false;
        }
        if (isNameWord(token)) {
            return at > start || !isSentenceWord(token);
        }
        if (at == start) {
            return false;
        }
        boolean inner = at + 1 < limit
                && isNameWord(prose.token(at + 1))
                && prose.token(at + 1).line() == token.line();
        if (token.is("of") || token.is("&") || (token.is("for") && isBody(start, at))) {
            return (inner && isBody(start, at)) || (token.is("&") && inner);
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return gazetteer.listed(text(start, at + 1)).isPresent();
        }
        return inner && PARTICLES.contains(token.word());
    }

    private boolean isBody(int start, int at) {
        return gazetteer.kindOf(text(start, at)).isPresent();
    }

    private static boolean isNameWord(Token token) {
        boolean calendar = token.is(Trait.WEEKDAY) || token.is(Trait.TIME);
        return token.capital()
                && token.kind() == Token.Kind.WORD
                && !calendar
                && !token.word().equals("i");
    }

    /** A capitalised small word opens a sentence; it is no name. */
    private static boolean isSentenceWord(Token token) {
        return (token.isFunctionWord() || token.is(Trait.ADVERB))
                && !token.word().equals("us")
                && !token.word().equals("will")
                && !token.word().equals("may");
    }

    private Optional<Name> split(int from, int to) {
        String whole = text(from, to);
        var listed = gazetteer.listed(whole);
        int start = listed.isPresent() ? from : afterRole(from, to);
        if (start >= to) {
            return Optional.empty();
        }
        var span = prose.span(start, to);
        String role = start > from ? text(from, start) : null;
        String name = prose.text().slice(span);
        var kind = described(to).or(() -> gazetteer.kindOf(name));
        return Optional.of(new Name(span, name, role, kind, prose.isQuoted(start)));
    }

    /** The first word after the last title in the run: US Defense Secretary | Lloyd Austin. */
    private int afterRole(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            var before = prose.token(i - 1);
            if (prose.token(i).capital() && (before.is(Trait.TITLE) || before.is(Trait.PERSON_NOUN))) {
                return i;
            }
        }
        var last = prose.token(to - 1);
        return to - from > 1 && (last.is(Trait.TITLE) || last.is(Trait.PERSON_NOUN)) ? to : from;
    }

    /** What the words behind a name say that it is: "the MPD news agency". */
    Optional<SourceKind> described(int end) {
        if (end >= prose.tokens().size()) {
            return Optional.empty();
        }
        String next = end + 1 < prose.tokens().size() ? prose.token(end + 1).word() : "";
        return gazetteer.described(prose.token(end).word(), next);
    }

    private String text(int from, int to) {
        prose.effort().spend(to - from);
        Span span = prose.span(from, to);
        return prose.text().slice(span);
    }
}
