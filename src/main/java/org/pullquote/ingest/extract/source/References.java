package org.pullquote.ingest.extract.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;
import org.pullquote.ingest.extract.attribution.Prose;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Reads the words for a speaker: "The US director of national intelligence, Avril Haines", "Russia's TASS news agency". */
final class References {
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "who", "which", "that", "i", "we", "you");

    private static final Set<String> FOLLOWING_NOUNS =
            Set.of("familiar", "close", "aware", "briefed", "involved", "present", "knowledgeable");

    /** Words of a role beside a name. */
    private static final int LONGEST_ROLE = 3;

    private final Prose prose;
    private final Names names;
    private final Gazetteer gazetteer;

    References(Prose prose, Gazetteer gazetteer) {
        this.prose = prose;
        this.gazetteer = gazetteer;
        this.names = new Names(prose, gazetteer);
    }

    Reference of(Span span) {
        int from = prose.tokenAt(span.start());
        int to = prose.tokenAt(span.end());
        if (to - from == 1 && PRONOUNS.contains(prose.token(from).word())) {
            return new Reference(span, null, null, "", Optional.empty(), true);
        }
        var name = name(from, to);
        String head = head(from, to);
        var first = prose.token(from);
        boolean definite =
                first.is("the") || first.is("that") || first.is("this") || first.is("these") || first.is("those");
        if (name == null) {
            return new Reference(span, null, null, head, described(from, to), definite);
        }
        return new Reference(span, name, role(name, from, to), head, name.kind(), definite);
    }

    /** The name that is meant: a listed one before all, one with a role before it, else the first that no genitive takes away. */
    private @Nullable Name name(int from, int to) {
        var all = names.between(from, to);
        for (var name : all) {
            if (isMedium(name) && !ownsWhatFollows(name, to)) {
                return name;
            }
        }
        boolean description = describesFirst(from, to);
        Name best = null;
        for (var name : all) {
            boolean head = !ownsWhatFollows(name, to) && !qualifies(name, from, to);
            if (head && (best == null || (description && !best.isFull() && name.isFull()))) {
                best = name;
            }
        }
        return best;
    }

    /** Agencies and outlets keep their name before what they are: the TASS news agency, CNN host … does not. */
    private boolean isMedium(Name name) {
        int end = prose.tokenAt(name.span().end());
        var kind = gazetteer.listed(name.text()).or(() -> names.described(end));
        boolean described = end >= prose.tokens().size()
                || (!prose.token(end).is(Trait.PERSON_NOUN) && !prose.token(end).capital());
        return described
                && (kind.equals(Optional.of(SourceKind.AGENCY)) || kind.equals(Optional.of(SourceKind.OUTLET)));
    }

    /** The nouns beside a name that say who it is: "<b>harbour master</b> Jane Doe", "Jane Doe, a <b>baker</b>". */
    Optional<String> beside(Name name) {
        int start = prose.tokenAt(name.span().start());
        int first = start;
        while (first > 0 && start - first < LONGEST_ROLE && isNoun(first - 1)) {
            first--;
        }
        if (first < start) {
            return Optional.of(text(first, start));
        }
        int comma = prose.tokenAt(name.span().end());
        int from = withoutArticle(comma + 1, prose.tokens().size());
        int end = from;
        while (end < prose.tokens().size() && end - from < LONGEST_ROLE && isNoun(end)) {
            end++;
        }
        boolean described =
                end > from && prose.token(comma).is(",") && (from > comma + 1 || isPerson(prose.token(end - 1)));
        return described ? Optional.of(text(from, end)) : Optional.empty();
    }

    private static boolean isPerson(Token token) {
        return token.is(Trait.PERSON_NOUN) || token.is(Trait.OCCUPATION);
    }

    private boolean isNoun(int at) {
        var token = prose.token(at);
        boolean other = token.isFunctionWord()
                || token.is(Trait.ADVERB)
                || token.is(Trait.VERB)
                || token.is(Trait.FINITE)
                || token.is(Trait.GERUND)
                || token.is(Trait.TIME);
        return token.kind() == Token.Kind.WORD && !token.capital() && !other;
    }

    /** "the director of …, Jane Doe": a description that a name explains. */
    private boolean describesFirst(int from, int to) {
        return prose.token(from).is(Trait.DETERMINER) && to - from > 2;
    }

    private boolean ownsWhatFollows(Name name, int to) {
        int after = prose.tokenAt(name.span().end());
        return after < to
                && (prose.token(after).is("'s")
                        || prose.token(after).is("’")
                        || prose.token(after).is("'"));
    }

    /** Whether a name only says which one: a <b>US</b> official, the head of <b>Acme</b>, voters in <b>Iowa</b>. */
    private boolean qualifies(Name name, int from, int to) {
        int start = prose.tokenAt(name.span().start());
        int end = prose.tokenAt(name.span().end());
        boolean hung = (start > from && prose.token(start - 1).is(Trait.PREPOSITION))
                || (start > from + 1
                        && prose.token(start - 1).is(Trait.DETERMINER)
                        && prose.token(start - 2).is(Trait.PREPOSITION));
        if (hung) {
            return true;
        }
        if (end >= to) {
            return false;
        }
        var next = prose.token(end);
        return next.isWord()
                && !next.isFunctionWord()
                && !next.is(Trait.ADVERB)
                && next.kind() == Token.Kind.WORD
                && !next.is(Trait.RELATIVE);
    }

    private @Nullable String role(Name name, int from, int to) {
        int start = prose.tokenAt(name.span().start());
        int end = prose.tokenAt(name.span().end());
        if (name.role() != null) {
            int first = prose.tokenAt(name.span().start() - name.role().length() - 1);
            boolean whole = !hasClitic(from, start) && allWords(from, start);
            return text(withoutArticle(whole ? from : first, start), start);
        }
        if (start > from) {
            int last = prose.token(start - 1).isWord() ? start : start - 1;
            int first = withoutArticle(from, last);
            return first < last && !hasClitic(first, last) ? text(first, last) : null;
        }
        if (end + 1 < to && prose.token(end).is(",")) {
            int first = prose.token(end + 1).kind() == Token.Kind.NUMBER ? end + 3 : end + 1;
            return first < to
                            && prose.token(first - 1).is(",")
                            && !prose.token(first).is(Trait.RELATIVE)
                    ? text(first, to)
                    : null;
        }
        return null;
    }

    private boolean allWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!prose.token(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    private boolean hasClitic(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.token(i).is("'s")) {
                return true;
            }
        }
        return false;
    }

    private int withoutArticle(int from, int to) {
        boolean article = from < to
                && (prose.token(from).is("the")
                        || prose.token(from).is("a")
                        || prose.token(from).is("an"));
        return article ? from + 1 : from;
    }

    /** The last noun before the first preposition or comma. */
    private String head(int from, int to) {
        String head = "";
        for (int i = from; i < to; i++) {
            var token = prose.token(i);
            boolean ends =
                    !token.isWord() || token.is(Trait.RELATIVE) || (token.is(Trait.PREPOSITION) && !head.isEmpty());
            if (ends && !head.isEmpty()) {
                break;
            }
            if (token.isWord() && !token.is(Trait.DETERMINER) && !token.is("'s")) {
                head = token.word();
            }
        }
        return head;
    }

    private Optional<SourceKind> described(int from, int to) {
        for (int i = from; i < to; i++) {
            var token = prose.token(i);
            if (i > from && (!token.isWord() || token.is(Trait.PREPOSITION) || token.is(Trait.RELATIVE))) {
                break;
            }
            boolean last = i + 1 == to
                    || !prose.token(i + 1).isWord()
                    || prose.token(i + 1).isFunctionWord();
            if (isPerson(token) && (last || followsNoun(prose.token(i + 1)))) {
                return Optional.of(SourceKind.ANONYMOUS);
            }
            if (last && token.is(Trait.DOCUMENT_NOUN)) {
                return Optional.of(SourceKind.DOCUMENT);
            }
            if (last && token.is(Trait.BODY_NOUN)) {
                return Optional.of(SourceKind.ORGANIZATION);
            }
        }
        return Optional.empty();
    }

    /** "a person familiar with the matter", "officials working on it" */
    private static boolean followsNoun(Token token) {
        return !token.capital()
                && (FOLLOWING_NOUNS.contains(token.word()) || token.word().endsWith("ing"));
    }

    List<Name> allNames() {
        return names.all();
    }

    private String text(int from, int to) {
        return prose.text().slice(prose.span(from, to));
    }
}
