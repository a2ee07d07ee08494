package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.desk.media.Images;
import org.pullquote.desk.source.Sources;
import org.pullquote.desk.taxonomy.Taxa;
import org.pullquote.edition.CorrectionDocument;
import org.pullquote.edition.Edition;
import org.pullquote.edition.TaxonDocument;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Makes a copy for now of one from then: what it names may have been merged, deleted or taken since. */
@ApplicationScoped
class Revival {
    private final ArticleRepository articles;
    private final Taxa taxa;
    private final Sources sources;
    private final Images images;

    Revival(ArticleRepository articles, Taxa taxa, Sources sources, Images images) {
        this.articles = articles;
        this.taxa = taxa;
        this.sources = sources;
        this.images = images;
    }

    /** A copy from then whose sources are named as they are known now; one that is not keeps its id. */
    WorkingCopy followed(WorkingCopy past) {
        var known = new LinkedHashMap<UUID, UUID>();
        past.sources().forEach(id -> known.put(id, sources.find(id.toString()).orElse(id)));
        return past.withSources(known);
    }

    /**
     * What the present copy becomes.
     *
     * @param partial whether what is gone is left out, instead of told
     */
    WorkingCopy restored(Article article, WorkingCopy past, Restoration asked, boolean partial) {
        var present = article.copy();
        var part =
                asked.isWhole() ? past : past.restrictedTo(known(past, asked)).with(present.text());
        var lost = new Lost(article, part);
        if (!partial) {
            lost.refuse();
        }
        var left = lost.leftOut();
        var known = since(left, article);
        return asked.isWhole() ? known : present.joined(known);
    }

    private static Set<UUID> known(WorkingCopy past, Restoration asked) {
        var quotes = past.quotes().stream().map(WorkingQuote::id).collect(Collectors.toSet());
        var links = past.links().stream().map(Edition.Link::id).collect(Collectors.toSet());
        var violations = Stream.concat(
                        unknown(asked.quotes(), quotes, "/quotes/"), unknown(asked.links(), links, "/links/"))
                .toList();
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return Stream.concat(asked.quotes().stream(), asked.links().stream()).collect(Collectors.toSet());
    }

    private static Stream<Violation> unknown(List<UUID> asked, Set<UUID> known, String pointer) {
        return Stream.iterate(0, i -> i < asked.size(), i -> i + 1)
                .filter(i -> !known.contains(asked.get(i)))
                .map(i -> Violation.at(pointer + i, "not-in-revision", "The revision has nothing with this id."));
    }

    /** What was found out since stays: corrections, and that a quote is disputed or retracted, or was when it was deleted. */
    private WorkingCopy since(WorkingCopy past, Article article) {
        var present = article.copy();
        var standings = new HashMap<UUID, WorkingQuote.Standing>();
        var quotes = past.quotes().stream().map(WorkingQuote::id).collect(Collectors.toSet());
        articles.lastWith(article.id(), quotes)
                .forEach(last -> last.copy().quotes().forEach(quote -> standings.put(quote.id(), quote.standing())));
        standings.values().removeIf(standing -> !standing.status().isDoubt());
        var corrections = new LinkedHashMap<UUID, CorrectionDocument>();
        past.corrections().forEach(correction -> corrections.put(correction.id(), correction));
        present.corrections().forEach(correction -> corrections.put(correction.id(), correction));
        return past.withQuotes(past.quotes().stream()
                        .map(quote -> quote.with(standings.getOrDefault(quote.id(), quote.standing())))
                        .toList())
                .withCorrections(List.copyOf(corrections.values()));
    }

    /** What a copy names and cannot have any more. */
    private final class Lost {
        private final Article article;
        private final WorkingCopy copy;
        private final Set<UUID> filed = new HashSet<>();
        private final Map<UUID, UUID> known = new LinkedHashMap<>();
        private final Set<UUID> shown;
        private final boolean originalGone;
        private final boolean slugTaken;

        Lost(Article article, WorkingCopy copy) {
            this.article = article;
            this.copy = copy;
            taxa.documents(copy.text().taxa()).stream().map(TaxonDocument::id).forEach(filed::add);
            sources.documents(copy.sources()).forEach(source -> known.put(source.id(), source.id()));
            shown = images.held(copy.text().body().media());
            var original = copy.text().original();
            originalGone = original != null
                    && articles.find(original.toString(), LockModeType.PESSIMISTIC_READ)
                            .isEmpty();
            slugTaken = articles.slugs(copy.text().locale(), article.id())
                    .isTaken(copy.text().slug());
        }

        void refuse() {
            var lost = new ArrayList<Violation>();
            if (slugTaken) {
                lost.add(Violation.at("/slug", "slug-taken", "Another article has the slug now."));
            }
            if (originalGone) {
                lost.add(gone("/translationOf"));
            }
            gone("/taxa/", copy.text().taxa(), filed).forEach(lost::add);
            gone("/sources/", copy.sources(), known.keySet()).forEach(lost::add);
            gone("/media/", copy.text().body().media(), shown).forEach(lost::add);
            if (!lost.isEmpty()) {
                throw Problems.conflict(
                        "not-restorable",
                        "The revision names what is no longer there. With partial=true it is restored without that.",
                        lost);
            }
        }

        private static Stream<Violation> gone(String pointer, Set<UUID> named, Set<UUID> there) {
            return named.stream().filter(id -> !there.contains(id)).map(id -> gone(pointer + id));
        }

        private static Violation gone(String pointer) {
            return Violation.at(pointer, "deleted", "It was deleted since.");
        }

        WorkingCopy leftOut() {
            var text = copy.text().filedUnder(filed).showing(shown);
            var translated = originalGone ? text.untranslated() : text;
            var present = article.copy().text();
            return copy.withSources(known)
                    .withWords(slugTaken ? translated.at(present.slug(), present.locale()) : translated);
        }
    }
}
