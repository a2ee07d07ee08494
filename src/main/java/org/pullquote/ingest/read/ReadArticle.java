package org.pullquote.ingest.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;
import org.pullquote.desk.article.ArticleInput;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.taxonomy.TaxonInput;
import org.pullquote.platform.json.UnstorableText;

/**
 * An article as a source has it, as far as that can be stored. Sections, tags and authors are names.
 *
 * @param ref what the source calls it, for reports: {@code post 17}, the name of a file
 * @param identity by which the source knows it for good, such as its address; absent where it has none, and its content
 *     is all it is known by
 * @param address where the source shows it
 * @param formerAddresses others under which the source showed it or still does
 * @param slug that it has in the source
 * @param formerSlugs that it had there
 * @param publishedAt when the source published it, or will, if it says so
 * @param unreadDate when the source says that it published it, where that cannot be understood
 * @param draft whether the source says that it is not public
 * @param locale a language tag (BCP 47): the source's own, or what its text is told to be
 * @param comments how many the source has, which are not imported
 */
public record ReadArticle(
        String ref,
        @Nullable String identity,
        @Nullable String address,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerAddresses,
        String title,
        @Nullable String slug,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerSlugs,
        @Nullable String standfirst,
        @Nullable String section,
        List<String> tags,
        List<String> authors,
        @Nullable Instant publishedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unreadDate,
        boolean draft,
        @Nullable String locale,
        int comments,
        Body body,
        List<ReadLink> links) {
    public ReadArticle {
        ref = UnstorableText.removed(ref);
        identity = storable(identity);
        address = storable(address);
        formerAddresses = storable(formerAddresses);
        title = UnstorableText.removed(title);
        slug = storable(slug);
        formerSlugs = storable(formerSlugs);
        standfirst = storable(standfirst);
        section = storable(section);
        tags = storable(tags);
        authors = storable(authors);
        unreadDate = storable(unreadDate);
        links = List.copyOf(links);
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : UnstorableText.removed(text);
    }

    /** What an item that was read before there was such a list lacks. */
    private static List<String> storable(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(UnstorableText::removed).toList();
    }

    /** Begins an article of which only this much is certain. */
    public static Writing of(String ref, String title, Body body) {
        return new Writing(ref, title, body);
    }

    /** An article while a reader finds out about it. What is longer than the desk takes is cut. */
    public static final class Writing {
        /** Code points. */
        private static final int DATE = 100;

        private final String ref;
        private final String title;
        private Body body;
        private @Nullable String identity;
        private @Nullable String address;
        private List<String> formerAddresses = List.of();
        private @Nullable String slug;
        private List<String> formerSlugs = List.of();
        private @Nullable String standfirst;
        private @Nullable String section;
        private List<String> tags = List.of();
        private List<String> authors = List.of();
        private @Nullable Instant publishedAt;
        private @Nullable String unreadDate;
        private boolean draft;
        private boolean scheduled;
        private @Nullable String locale;
        private int comments;

        private Writing(String ref, String title, Body body) {
            this.ref = ref;
            this.title = title;
            this.body = body;
        }

        /** Told by {@code known}, and shown at {@code url}. */
        public Writing at(@Nullable String known, @Nullable String url) {
            identity = known;
            address = url;
            return this;
        }

        /** Shown at these as well, or before. */
        public Writing formerlyAt(List<String> urls) {
            formerAddresses = urls;
            return this;
        }

        public Writing slug(@Nullable String written) {
            slug = written;
            return this;
        }

        public Writing formerSlugs(List<String> written) {
            formerSlugs = written;
            return this;
        }

        /** Text; one that is blank is none. */
        public Writing standfirst(@Nullable String text) {
            standfirst = line(text, WorkingCopy.Text.STANDFIRST);
            return this;
        }

        public Writing section(@Nullable String name) {
            section = line(name, TaxonInput.NAME);
            return this;
        }

        public Writing tags(List<String> names) {
            tags = names(names, ArticleInput.TAGS);
            return this;
        }

        /** Names only: an e-mail address is none, and is left out. */
        public Writing authors(List<String> names) {
            authors = names(names.stream().flatMap(People::names).toList(), ArticleInput.AUTHORS);
            return this;
        }

        public Writing published(@Nullable Instant at) {
            publishedAt = at;
            return this;
        }

        /** Published at the first of these, as the source writes them, that can be understood. */
        public Writing dated(List<String> written) {
            publishedAt = written.stream()
                    .map(Times::parse)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            unreadDate = publishedAt == null
                    ? written.stream()
                            .map(text -> line(text, DATE))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)
                    : null;
            return this;
        }

        public Writing draft(boolean notPublic) {
            draft = notPublic;
            return this;
        }

        /** It is not public before its date: without one it is a draft. */
        public Writing scheduled(boolean awaited) {
            scheduled = awaited;
            return this;
        }

        /** A language tag, well formed or not. */
        public Writing locale(@Nullable String tag) {
            locale = Languages.tag(tag).orElse(null);
            return this;
        }

        public Writing comments(int number) {
            comments = number;
            return this;
        }

        /** Shows a picture before the text, unless the text begins with it. */
        public Writing picture(Block.@Nullable Image image) {
            if (image != null && image.src() != null && !shows(image.src())) {
                var blocks = new ArrayList<Block>();
                blocks.add(image);
                blocks.addAll(body.blocks());
                body = new Body(blocks);
            }
            return this;
        }

        private boolean shows(String src) {
            return body.blocks().stream()
                    .anyMatch(block -> block instanceof Block.Image shown && src.equals(shown.src()));
        }

        /** The article, accounted for as one. What only points to further reading becomes its links. */
        public Entry entry() {
            var parted = RelatedBlocks.parted(body);
            return new Entry.Article(new ReadArticle(
                    ref,
                    identity,
                    address,
                    formerAddresses,
                    title,
                    slug,
                    formerSlugs,
                    standfirst,
                    section,
                    tags,
                    authors,
                    publishedAt,
                    unreadDate,
                    draft || (scheduled && publishedAt == null && unreadDate == null),
                    locale == null ? told(parted.body()) : locale,
                    comments,
                    parted.body(),
                    parted.links()));
        }

        private static @Nullable String told(Body body) {
            return Languages.of(PlainText.of(body).text()).orElse(null);
        }

        private static @Nullable String line(@Nullable String text, int longest) {
            var line = text == null ? "" : Titles.oneLine(text);
            return line.isEmpty() ? null : Titles.cut(line, longest);
        }

        private static List<String> names(List<String> names, int most) {
            return names.stream()
                    .map(Titles::oneLine)
                    .filter(name -> !name.isEmpty())
                    .map(name -> Titles.cut(name, TaxonInput.NAME))
                    .distinct()
                    .limit(most)
                    .toList();
        }
    }
}
