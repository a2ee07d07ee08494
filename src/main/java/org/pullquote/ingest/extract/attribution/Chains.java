package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pullquote.content.Span;

/** Finds through whom words came: "citing the ministry", "in an interview with the station". */
final class Chains {
    private static final Set<String> CITING = Set.of("citing", "quoting");

    private final Prose prose;
    private final NounPhrases phrases;

    Chains(Prose prose, NounPhrases phrases) {
        this.prose = prose;
        this.phrases = phrases;
    }

    List<Span> of(Sentence sentence, Cue cue) {
        var via = new ArrayList<Span>();
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            if (prose.isQuoted(i)) {
                continue;
            }
            boolean cited = CITING.contains(prose.token(i).word()) && (i > cue.verb() || isInserted(i, cue));
            boolean interviewed = prose.token(i).is("with") && isInterview(i - 1);
            if (cited || interviewed) {
                var phrase = phrases.after(i + 1, sentence.end());
                if (phrase != null) {
                    via.add(prose.span(phrase.from(), phrase.to()));
                }
            }
        }
        return via;
    }

    /** "The mayor, citing the ministry, said": between the subject and its verb. */
    private boolean isInserted(int at, Cue cue) {
        return prose.token(at - 1).is(",")
                && cue.group() > at
                && prose.token(cue.group() - 1).is(",");
    }

    private boolean isInterview(int at) {
        return prose.token(at).is("interview")
                || prose.token(at).is("conversation")
                || prose.token(at).is("interviews");
    }
}
