package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.pullquote.edition.Editions;
import org.pullquote.platform.conditional.IfMatch;

/**
 * Joins two sources that turned out to be one. Working copies, revisions and what is scheduled follow in one transaction;
 * the public documents by the log.
 */
@ApplicationScoped
@Transactional
public class Mergers {
    private final SourceRepository sources;
    private final NamingRepository naming;
    private final Editions editions;

    Mergers(SourceRepository sources, NamingRepository naming, Editions editions) {
        this.sources = sources;
        this.naming = naming;
        this.editions = editions;
    }

    /**
     * Makes a source another one.
     *
     * @param slugOrId of the one that goes
     * @param match its version
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the other is unknown, 409 if the two cannot be one
     */
    public Merged merge(String slugOrId, IfMatch match, MergeInput input) {
        var goes = sources.find(slugOrId);
        var other = sources.find(input.into());
        // Sources first, so that no other merger changes which articles name them. A save, which has its article
        // first, does not wait for this. After both, none that names the source can be saved.
        sources.lock(Stream.concat(goes.stream(), other.stream()).toList());
        goes.map(Source::id).ifPresent(naming::lockArticles);
        var gone = sources.require(slugOrId);
        match.require(gone.version());
        var id = other.orElseThrow(() -> SourceProblems.unknownOther(input.into()))
                .id();
        var into = sources.require(id.toString());
        if (into.id().equals(gone.id())) {
            throw SourceProblems.isItself();
        }
        if (into.isAnonymous() != gone.isAnonymous()) {
            throw SourceProblems.anonymousWithNamed();
        }
        naming.replaceCredits(gone.id(), into.id());
        into.absorb(gone);
        sources.replace(gone, into);
        var quotes = naming.quotes(gone.id());
        var articles = naming.replace(gone.id(), into.id());
        editions.sourceMerged(gone.id(), into.document());
        return new Merged(into.view(), gone.id(), articles, quotes);
    }
}
