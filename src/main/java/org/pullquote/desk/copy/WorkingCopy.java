package org.pullquote.desk.copy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;
import org.pullquote.edition.CorrectionDocument;
import org.pullquote.edition.Edition;

/** All that an editor writes about an article. It is saved whole, and each save of it is a revision. */
public record WorkingCopy(
        Text text,
        List<WorkingQuote> quotes,
        List<Edition.Mention> mentions,
        List<Edition.Link> links,
        List<CorrectionDocument> corrections) {

    /** The article by itself, without its parts. */
    public record Text(
            String slug,
            String locale,
            String title,
            @Nullable String standfirst,
            @Nullable UUID section,
            List<UUID> tags,
            List<UUID> authors,
            Body body) {}

    /** A first copy, without parts. */
    public static WorkingCopy of(Text text) {
        return new WorkingCopy(text, List.of(), List.of(), List.of(), List.of());
    }

    /** With another text: every quote and mention moves with its words, and a quote whose words changed has drifted. */
    public WorkingCopy with(Text changed) {
        if (changed.body().equals(text.body())) {
            return new WorkingCopy(changed, quotes, mentions, links, corrections);
        }
        var anchoring = new Anchoring(text.body(), changed.body());
        return new WorkingCopy(changed, anchoring.quotes(quotes), anchoring.mentions(mentions), links, corrections);
    }

    public WorkingCopy withQuotes(List<WorkingQuote> changed) {
        return new WorkingCopy(text, List.copyOf(changed), mentions, links, corrections);
    }

    public WorkingCopy withMentions(List<Edition.Mention> changed) {
        return new WorkingCopy(text, quotes, List.copyOf(changed), links, corrections);
    }

    public WorkingCopy withLinks(List<Edition.Link> changed) {
        return new WorkingCopy(text, quotes, mentions, List.copyOf(changed), corrections);
    }

    public WorkingCopy withCorrections(List<CorrectionDocument> changed) {
        return new WorkingCopy(text, quotes, mentions, links, List.copyOf(changed));
    }

    /** With the quote of this id changed. */
    public WorkingCopy withQuote(UUID id, UnaryOperator<WorkingQuote> change) {
        return withQuotes(quotes.stream()
                .map(quote -> quote.id().equals(id) ? change.apply(quote) : quote)
                .toList());
    }

    /** Everything that this copy names by id, and its own parts. */
    public Set<UUID> references() {
        var all = new TreeSet<UUID>();
        if (text.section() != null) {
            all.add(text.section());
        }
        all.addAll(text.tags());
        all.addAll(text.authors());
        all.addAll(sources());
        quotes.forEach(quote -> all.add(quote.id()));
        links.forEach(link -> all.add(link.id()));
        return all;
    }

    /** Every source that this copy names. */
    public Set<UUID> sources() {
        var all = new TreeSet<UUID>();
        quotes.forEach(quote -> all.addAll(quote.sources()));
        mentions.forEach(mention -> all.add(mention.source()));
        return all;
    }
}
