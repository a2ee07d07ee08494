package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;

/**
 * An article as delivery sends it, whole. In its body, the words of its quotes carry a quote mark, and images of
 * the media library what is known of them; {@code media} is the same images, in the order of the text.
 *
 * @param translations the public articles that tell the same story in other languages, by locale
 */
@Schema(
        description =
                "An article. What is required is there unless the request had `fields`: then only the members that this"
                        + " names are, and the `id`; of the members below, too, only those that it names.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleDocument(
        UUID id,
        String slug,
        String url,
        String locale,
        String title,
        @Nullable String standfirst,
        @Nullable NamedRef section,
        List<NamedRef> tags,
        List<NamedRef> authors,
        Instant publishedAt,
        Instant updatedAt,
        int revision,
        int wordCount,
        int readingMinutes,
        List<MediaDocument> media,
        Body body,
        List<QuoteDocument> quotes,
        List<SourceMention> sources,
        List<LinkDocument> links,
        List<CorrectionDocument> corrections,
        List<TranslationRef> translations) {}
