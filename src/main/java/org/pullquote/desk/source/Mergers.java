package org.pullquote.desk.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
        // Articles before sources, as a save does; after this, none that names the source can be saved.
        sources.find(slugOrId).ifPresent(found -> naming.lockArticles(found.id()));
        var gone = sources.require(slugOrId);
        match.require(gone.version());
        var into = sources.find(input.into()).orElseThrow(() -> SourceProblems.unknownOther(input.into()));
        sources.lock(into);
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
