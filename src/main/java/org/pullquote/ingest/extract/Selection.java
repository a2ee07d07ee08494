package org.pullquote.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.QuoteKind;
import org.pullquote.ingest.extract.attribution.Attribution;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.attribution.Prose;
import org.pullquote.ingest.extract.quotation.Quotation;
import org.pullquote.ingest.extract.source.Gazetteer;
import org.pullquote.ingest.extract.source.SourceEntry;
import org.pullquote.ingest.extract.source.Sources;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/**
 * Makes quotes of attributions: quoted words belong to the innermost attribution around them, those around that become
 * its chain, and of what is reported without marks only speech is kept.
 */
final class Selection {
    private final Prose prose;
    private final Sources sources;
    private final Days days;
    private final Map<Quotation.Part, Attribution> innermost = new HashMap<>();

    Selection(Prose prose, Gazetteer gazetteer, Days days) {
        this.prose = prose;
        this.days = days;
        this.sources = new Sources(prose, gazetteer);
    }

    /** An attribution that becomes a quote. */
    private record Draft(Attribution attribution, QuoteKind kind, List<Span> content, List<Span> outer) {}

    /** A draft with its sources resolved, as far as they can be while entries are still gathered. */
    private record Resolved(
            Draft draft,
            @Nullable SourceEntry speaker,
            @Nullable String role,
            List<SourceEntry> via) {}

    Extraction select(List<Attribution> attributions, List<Span> credits, List<FoundLink> links) {
        attributions.forEach(one -> {
            if (one.speaker() != null) {
                sources.learn(one.speaker());
            }
        });
        var resolved = drafts(attributions).stream().map(this::resolve).toList();
        credits.forEach(sources::credit);
        var frozen = new IdentityHashMap<SourceEntry, FoundSource>();
        for (var entry : sources.all()) {
            frozen.put(entry, freeze(entry));
        }
        var quotes = resolved.stream().map(one -> quote(one, frozen)).toList();
        return new Extraction(quotes, sources.all().stream().map(frozen::get).toList(), links, true);
    }

    private List<Draft> drafts(List<Attribution> attributions) {
        var drafts = new ArrayList<Draft>();
        for (var one : attributions) {
            var parts = partsOf(one, attributions);
            var outer = outer(one, attributions);
            if (one.pattern() == Pattern.TRANSCRIPT) {
                turn(one).ifPresent(drafts::add);
            } else if (!parts.isEmpty()) {
                drafts.add(new Draft(one, kind(one), parts, outer));
            } else if (isReportedSpeech(one) && quotedIn(one).isEmpty()) {
                drafts.add(new Draft(one, QuoteKind.INDIRECT, one.passage(), outer));
            }
        }
        drafts.sort(Comparator.comparing(draft -> draft.content().getFirst()));
        return drafts;
    }

    /** A turn of a transcript is said by its name; Q and A name nobody. */
    private static Optional<Draft> turn(Attribution one) {
        var speaker = one.speaker();
        boolean named = speaker != null && speaker.length() > 1;
        return named ? Optional.of(new Draft(one, QuoteKind.DIRECT, one.passage(), List.of())) : Optional.empty();
    }

    /** The quoted words of the passage that no attribution within it claims. */
    private List<Span> partsOf(Attribution one, List<Attribution> all) {
        return quotedIn(one).stream()
                .filter(part -> one.equals(innermost.computeIfAbsent(part, key -> innermost(key, all))))
                .map(Quotation.Part::words)
                .toList();
    }

    private List<Quotation.Part> quotedIn(Attribution one) {
        return prose.quotations().stream()
                .flatMap(quotation -> quotation.parts().stream())
                .filter(part -> prose.anyHolds(one.passage(), part.words()))
                .toList();
    }

    private @Nullable Attribution innermost(Quotation.Part part, List<Attribution> all) {
        Attribution best = null;
        for (var one : all) {
            boolean holds = prose.anyHolds(one.passage(), part.words());
            if (holds && (best == null || length(one) < length(best))) {
                best = one;
            }
        }
        return best;
    }

    private static int length(Attribution one) {
        return one.passage().stream().mapToInt(Span::length).sum();
    }

    private QuoteKind kind(Attribution one) {
        boolean whole = one.passage().stream().allMatch(span -> {
            int first = prose.tokenAt(span.start());
            int last = prose.tokenAt(span.end()) - 1;
            return prose.isQuoted(first) && prose.quotationAt(first) == prose.quotationAt(last);
        });
        return whole && one.pattern() != Pattern.PASSIVE ? QuoteKind.DIRECT : QuoteKind.MIXED;
    }

    /** The attributions that this one is itself part of: through them it came. */
    private List<Span> outer(Attribution one, List<Attribution> all) {
        var cue = one.cue();
        if (cue == null) {
            return List.of();
        }
        prose.effort().spend(all.size());
        return all.stream()
                .filter(other -> !other.equals(one) && other.speaker() != null && other.relays(prose.text()))
                .filter(other -> prose.anyHolds(other.passage(), cue))
                .map(Attribution::speaker)
                .toList();
    }

    /** Whether a verb of saying announces a clause with a verb of its own. */
    private boolean isReportedSpeech(Attribution one) {
        var cue = one.cue();
        if (cue == null || one.speaker() == null) {
            return false;
        }
        var verb = prose.token(prose.tokenAt(cue.start()));
        boolean speech = verb.is(Trait.SPEECH) || verb.is("according");
        return speech && one.passage().stream().anyMatch(span -> opensClause(span, one.pattern()));
    }

    private boolean opensClause(Span span, Pattern pattern) {
        int from = prose.tokenAt(span.start());
        int to = prose.tokenAt(span.end());
        Token first = prose.token(from);
        if (first.is("that") || first.is("whether") || pattern == Pattern.INSERTED || pattern == Pattern.ACCORDING) {
            return to - from > 2;
        }
        if (first.is(Trait.PREPOSITION) || first.is("to")) {
            return false;
        }
        for (int i = from; i < Math.min(from + 8, to); i++) {
            var token = prose.token(i);
            if (token.capital() && i > from) {
                continue;
            }
            if (!token.isWord() || token.is(Trait.PREPOSITION) || token.is(Trait.SUBORDINATOR)) {
                return false;
            }
            if ((token.is(Trait.AUXILIARY) && !token.is("'s"))
                    || token.is(Trait.VERB)
                    || (token.is(Trait.FINITE) && i > from)) {
                return true;
            }
        }
        return false;
    }

    private Resolved resolve(Draft draft) {
        var words = draft.attribution().speaker();
        var speaker = words == null ? null : sources.resolve(words).orElse(null);
        String role = words == null || speaker == null ? null : sources.roleAt(words, speaker);
        var via = new ArrayList<SourceEntry>();
        var setting = draft.attribution().setting();
        for (var span : setting.via()) {
            sources.resolve(span).ifPresent(via::add);
        }
        Stream.concat(setting.audience().stream(), Stream.ofNullable(setting.place()))
                .forEach(span -> sources.medium(span).ifPresent(via::add));
        for (var span : draft.outer()) {
            sources.resolve(span).ifPresent(via::add);
        }
        return new Resolved(draft, speaker, role, via);
    }

    private FoundQuote quote(Resolved one, Map<SourceEntry, FoundSource> frozen) {
        var draft = one.draft();
        var attribution = draft.attribution();
        var setting = attribution.setting();
        var cue = attribution.cue();
        String cueText = cue == null ? "" : prose.text().slice(cue);
        return new FoundQuote(
                draft.kind(),
                draft.content(),
                attribution.passage(),
                cue,
                cueText,
                one.speaker() == null ? null : frozen.get(one.speaker()),
                attribution.speaker(),
                one.role() == null && one.speaker() != null ? one.speaker().role() : one.role(),
                one.via().stream().distinct().map(frozen::get).toList(),
                setting.day() == null
                        ? null
                        : days.of(prose.text().slice(setting.day())).orElse(null),
                setting.place() == null || sources.isKnown(setting.place()) ? null : setting.place(),
                attribution.continued(),
                Confidence.of(attribution, draft.kind(), cueText, one.speaker() != null));
    }

    private static FoundSource freeze(SourceEntry entry) {
        return new FoundSource(
                entry.kind(),
                entry.isNamed() ? entry.label() : null,
                entry.isNamed() ? null : entry.label(),
                entry.role(),
                List.copyOf(entry.mentions()));
    }
}
