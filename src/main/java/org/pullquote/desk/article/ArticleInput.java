package org.pullquote.desk.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.slug.Slug;
import org.pullquote.platform.json.WrittenElsewhere;
import org.pullquote.platform.language.LanguageTag;
import org.pullquote.platform.language.WrittenTag;

/**
 * An article as an editor writes it. Section, tags and authors are named by slug or id.
 *
 * @param slug made from the title where it is left out; kept, where the article has one already
 * @param translationOf the slug or id of an article that tells the same story in another language, if this one is a
 *     translation; of several it is the original that counts
 * @param locale a language tag (BCP 47); the default locale where it is left out
 */
@WrittenElsewhere(
        members = {"status", "publication", "publishedAt", "publishAt", "embargoUntil", "expiresAt"},
        where = "PUT /manage/v1/articles/{id}/publication publishes, now or later, and DELETE there withdraws.")
@WrittenElsewhere(
        members = "quotes",
        where = "POST /manage/v1/articles/{id}/quotes adds a quote, and /manage/v1/quotes/{id} changes one.")
@WrittenElsewhere(
        members = "links",
        where = "POST /manage/v1/articles/{id}/links adds a link, and /manage/v1/links/{id} changes one.")
@WrittenElsewhere(
        members = "corrections",
        where = "POST /manage/v1/articles/{id}/corrections files one, and /manage/v1/corrections/{id} changes it.")
public record ArticleInput(
        @Schema(examples = "Bridge opens twice for one dredger") @NotBlank @Size(max = WorkingCopy.Text.TITLE)
        String title,

        @Schema(examples = "bridge-opens-twice") @Size(max = 120) @Slug @Nullable
        String slug,

        @Schema(examples = "en", maxLength = LanguageTag.LONGEST) @WrittenTag @Nullable
        String locale,

        @Schema(examples = "The second time was for the photographs.")
        @Size(max = WorkingCopy.Text.STANDFIRST)
        @Nullable
        String standfirst,

        @Schema(examples = "harbour") @Nullable String section,

        @Schema(examples = "[\"bridges\"]") @Size(max = TAGS)
        List<String> tags,

        @Schema(examples = "[\"mara-quill\"]") @Size(max = AUTHORS)
        List<String> authors,

        @Nullable BodyInput body,
        @Schema(examples = "bridge-opens-twice") @Nullable String translationOf) {
    /** How many tags an article may have. */
    public static final int TAGS = 50;

    /** How many authors an article may have. */
    public static final int AUTHORS = 20;
}
