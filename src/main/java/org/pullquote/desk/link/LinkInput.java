package org.pullquote.desk.link;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.Edition;
import org.pullquote.edition.LinkRel;
import org.pullquote.platform.url.WebUrl;

/** A link as an editor writes it: to a page ({@code url}) or to an article ({@code article}, by slug or id). */
public record LinkInput(
        @Schema(examples = "related") LinkRel rel,

        @Schema(examples = "How to read a tide gauge") @NotBlank @Size(max = Edition.Link.TITLE)
        String title,

        @Schema(examples = "https://example.org/tides", pattern = WebUrl.FORM)
        @Size(max = Edition.Link.URL)
        @WebUrl
        @Nullable
        String url,

        @Schema(examples = "how-to-read-a-tide-gauge") @Nullable
        String article) {
    @AssertTrue(message = "must have either url or article")
    boolean isToOneThing() {
        return (url == null) != (article == null);
    }
}
