package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Anchor;

/**
 * A quote as delivery sends it.
 *
 * @param text its words; the parts of a quotation that is split by its attribution are joined by a space
 * @param speakerRole the speaker's role as printed in this article
 * @param cue the word that marks the attribution, such as "said"
 * @param via the chain that the words came through, nearest to the article first
 * @param saidAt when the words were said; where only the day is known, its beginning (UTC)
 * @param saidIn where they were said, as printed in this article
 * @param anchors where the words stand in the text; none where an indirect quote's words were changed in it since
 * @param confidence of an extracted quote, from 0 to 1
 * @param article the article it stands in; absent inside that article's own document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteDocument(
        UUID id,
        String url,
        String text,
        QuoteKind kind,
        @Nullable SourceRef speaker,
        @Nullable String speakerRole,
        @Nullable String cue,
        List<SourceRef> via,
        @Nullable Instant saidAt,
        @Nullable String saidIn,
        String locale,

        @Schema(description = "Where the words stand in the text; none where those of an indirect quote were changed.")
        List<Anchor> anchors,

        QuoteStatus status,
        @Nullable String statusReason,
        QuoteOrigin origin,
        @Nullable Double confidence,
        @Nullable ArticleRef article) {
    /** This quote by itself, outside the document of its article. */
    QuoteDocument in(ArticleRef article) {
        return new QuoteDocument(
                id,
                url,
                text,
                kind,
                speaker,
                speakerRole,
                cue,
                via,
                saidAt,
                saidIn,
                locale,
                anchors,
                status,
                statusReason,
                origin,
                confidence,
                article);
    }
}
