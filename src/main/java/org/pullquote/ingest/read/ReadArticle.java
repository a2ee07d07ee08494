package org.pullquote.ingest.read;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;

/**
 * An article as a source has it. Sections, tags and authors are names.
 *
 * @param ref what the source calls it, for reports: {@code post 17}, the name of a file
 * @param identity by which the source knows it for good, such as its address; absent where it has none, and its content
 *     is all it is known by
 * @param publishedAt when the source published it, if it says so
 * @param draft whether the source says that it is not public
 * @param locale a language tag (BCP 47)
 */
public record ReadArticle(
        String ref,
        @Nullable String identity,
        String title,
        @Nullable String standfirst,
        @Nullable String section,
        List<String> tags,
        List<String> authors,
        @Nullable Instant publishedAt,
        boolean draft,
        @Nullable String locale,
        Body body,
        List<ReadLink> links) {
    public ReadArticle {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        links = List.copyOf(links);
    }

    /** The same with another body, and more links. */
    ReadArticle with(Body other, List<ReadLink> more) {
        return new ReadArticle(
                ref,
                identity,
                title,
                standfirst,
                section,
                tags,
                authors,
                publishedAt,
                draft,
                locale,
                other,
                Stream.concat(links.stream(), more.stream()).toList());
    }
}
