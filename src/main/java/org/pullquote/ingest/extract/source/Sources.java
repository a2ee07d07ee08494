package org.pullquote.ingest.extract.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;
import org.pullquote.ingest.extract.attribution.Prose;

/**
 * Gathers an article's sources: resolves the words for a speaker (a name, part of one, a description, a pronoun) to the
 * one entry they mean, in the order of the text.
 */
public final class Sources {
    private static final Set<String> PERSONAL = Set.of("he", "she");

    private final Prose prose;
    private final Gazetteer gazetteer;
    private final References references;
    private final Directory directory;
    private final Map<String, SourceEntry> entries = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();

    /** Who spoke where. */
    private record Turn(int at, int line, SourceEntry entry) {}

    public Sources(Prose prose, Gazetteer gazetteer) {
        this.prose = prose;
        this.gazetteer = gazetteer;
        this.references = new References(prose, gazetteer);
        this.directory = new Directory(references.allNames(), prose.effort());
        for (var name : directory.names()) {
            if (name.kind().isEmpty()) {
                references.beside(name).ifPresent(role -> directory.bears(directory.full(name), role));
            }
        }
    }

    /** Learns the role that stands beside a name, before anybody is resolved. */
    public void learn(Span speaker) {
        var reference = references.of(speaker);
        var name = reference.name();
        if (name != null && reference.role() != null) {
            directory.bears(directory.full(name), reference.role());
        }
    }

    /** The source that the words mean; nothing where they are too vague to be one. */
    public Optional<SourceEntry> resolve(Span words) {
        var reference = references.of(words);
        var entry = reference.isPronoun() ? pronoun(words) : entry(reference);
        if (entry != null) {
            turns.add(new Turn(words.start(), line(words.start()), entry));
            if (!reference.isPronoun()) {
                var name = reference.name();
                entry.mention(name == null ? words : name.span());
            }
        }
        return Optional.ofNullable(entry);
    }

    /** The newspaper, broadcaster, agency or platform that the words name: "told <b>the Herald</b>", "on <b>Twitter</b>". */
    public Optional<SourceEntry> medium(Span words) {
        var reference = references.of(words);
        var name = reference.name();
        if (name == null || name.span().end() != words.end()) {
            return Optional.empty();
        }
        var known = directory.medium(name.text());
        if (known == null && !gazetteer.isMedium(prose.text().slice(words))) {
            return Optional.empty();
        }
        var entry = named(
                known == null ? name.text() : known,
                gazetteer.kindOf(known == null ? name.text() : known).orElse(SourceKind.OUTLET));
        entry.mention(name.span());
        return Optional.of(entry);
    }

    /** Whether the words name a medium, or somebody who speaks or is cited: "written in the Herald", "hinted at Jane Doe". */
    public boolean isKnown(Span words) {
        var name = references.of(words).name();
        var entry = name == null ? null : entries.get(directory.full(name));
        return (entry != null && entry.kind() == SourceKind.PERSON)
                || medium(words).isPresent();
    }

    /** The role printed with these words: beside the name, or the description itself where it stands for a name. */
    public @Nullable String roleAt(Span words, SourceEntry entry) {
        var reference = references.of(words);
        if (reference.role() != null) {
            return reference.role();
        }
        boolean describes = entry.isNamed() && reference.name() == null && !reference.isPronoun();
        return describes ? prose.text().slice(words).replaceFirst("^(?:[Tt]he|[Aa]n?) ", "") : entry.role();
    }

    /** A picture or agency credit: all of it is the name. */
    public SourceEntry credit(Span span) {
        String name = prose.text()
                .slice(span)
                .replaceFirst("^(?i:photo|image|picture|credit|source)s?(?: by)?\\s*:?\\s*", "");
        int start = span.end() - name.length();
        var kind =
                gazetteer.kindOf(name).orElse(name.split(" ").length < 4 ? SourceKind.PERSON : SourceKind.ORGANIZATION);
        var entry = entries.computeIfAbsent(name, key -> new SourceEntry(kind, key, ""));
        entry.mention(new Span(start, span.end()));
        return entry;
    }

    /** All sources with all their mentions, in the order of the first. */
    public List<SourceEntry> all() {
        for (var name : directory.names()) {
            var entry = entries.get(directory.full(name));
            if (entry != null && entry.isNamed()) {
                entry.mention(name.span());
                entry.printedAs(name.role());
            }
        }
        return entries.values().stream()
                .sorted((a, b) -> Integer.compare(
                        a.mentions().getFirst().start(), b.mentions().getFirst().start()))
                .toList();
    }

    private @Nullable SourceEntry entry(Reference reference) {
        var name = reference.name();
        if (name != null) {
            var entry = named(directory.full(name), reference.kind().orElse(SourceKind.PERSON));
            entry.printedAs(reference.role());
            return entry;
        }
        String words = prose.text().slice(reference.span());
        if (reference.definite()) {
            String bearer = directory.bearer(words, reference.span().start());
            if (bearer != null) {
                return named(bearer, SourceKind.PERSON);
            }
            var known = described(reference.head());
            if (known != null) {
                return known;
            }
        }
        boolean vague = words.indexOf(' ') < 0;
        if (vague || reference.kind().isEmpty()) {
            return null;
        }
        var kind = reference.kind().get();
        return entries.computeIfAbsent(words, key -> new SourceEntry(kind, key, reference.head()));
    }

    private SourceEntry named(String name, SourceKind kind) {
        return entries.computeIfAbsent(name, key -> new SourceEntry(directory.medium(key, kind), key, ""));
    }

    /** "The official" is the last source that was described by this noun. */
    private @Nullable SourceEntry described(String head) {
        prose.effort().spend(entries.size());
        SourceEntry found = null;
        for (var entry : entries.values()) {
            if (entry.head().equals(head)) {
                found = entry;
            }
        }
        return found;
    }

    private @Nullable SourceEntry pronoun(Span words) {
        var token = prose.token(prose.tokenAt(words.start()));
        if (PERSONAL.contains(token.word())) {
            return person(words.start());
        }
        if (token.is("who") || token.is("which")) {
            return antecedent(words.start());
        }
        boolean plural = token.is("they");
        if (!plural && !token.is("it")) {
            return null;
        }
        prose.effort().spend(turns.size());
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).entry().kind() != SourceKind.PERSON) {
                return turns.get(i).entry();
            }
        }
        return null;
    }

    /** The person named in the same sentence before, who spoke last in the paragraph, or whom the sentence before names. */
    private @Nullable SourceEntry person(int at) {
        int line = line(at);
        var here = firstPerson(sentenceStart(at), at);
        if (here != null) {
            return here;
        }
        prose.effort().spend(turns.size());
        SourceEntry last = null;
        for (var turn : turns) {
            boolean person =
                    turn.entry().kind() == SourceKind.PERSON || turn.entry().kind() == SourceKind.ANONYMOUS;
            if (person && turn.at() < at) {
                last = turn.entry();
                if (turn.line() == line) {
                    here = last;
                }
            }
        }
        if (here != null) {
            return here;
        }
        int start = prose.text().lines().get(Math.max(0, line - 1)).start();
        var named = lastPerson(start, at);
        return named != null ? named : last;
    }

    private int line(int at) {
        return prose.token(prose.tokenAt(at)).line();
    }

    private int sentenceStart(int at) {
        int token = prose.tokenAt(at);
        prose.effort().spend(prose.sentences().size());
        for (var sentence : prose.sentences()) {
            if (sentence.first() <= token && token < sentence.end()) {
                return prose.token(sentence.first()).start();
            }
        }
        return at;
    }

    private @Nullable SourceEntry firstPerson(int from, int to) {
        prose.effort().spend(directory.names().size());
        for (var name : directory.names()) {
            if (name.span().start() >= from && name.span().end() <= to && isPerson(name)) {
                return named(directory.full(name), SourceKind.PERSON);
            }
        }
        return null;
    }

    private @Nullable SourceEntry lastPerson(int from, int to) {
        prose.effort().spend(directory.names().size());
        Name last = null;
        for (var name : directory.names()) {
            if (name.span().start() >= from && name.span().end() <= to && isPerson(name)) {
                last = name;
            }
        }
        return last == null ? null : named(directory.full(last), SourceKind.PERSON);
    }

    private boolean isPerson(Name name) {
        return !name.quoted() && name.kind().isEmpty() && directory.full(name).indexOf(' ') > 0;
    }

    private @Nullable SourceEntry antecedent(int at) {
        prose.effort().spend(directory.names().size());
        for (var name : directory.names()) {
            int gap = at - name.span().end();
            if (gap > 0 && gap < 3) {
                return entry(references.of(name.span()));
            }
        }
        return null;
    }
}
