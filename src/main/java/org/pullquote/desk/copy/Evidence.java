package org.pullquote.desk.copy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.text.Visible;
import org.pullquote.platform.url.WebUrl;

/**
 * What shows that the words were said.
 *
 * @param timeCode where in a recording, in seconds from its beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @Schema(examples = "recording") Kind kind,

        @Schema(examples = "https://example.org/council/2026-11-03", pattern = WebUrl.FORM)
        @Size(max = 2000)
        @WebUrl
        @Nullable
        String url,

        @Schema(examples = "Council session of 3 November, tape 2") @Size(max = 1000) @Nullable
        String note,

        @Schema(examples = "2467") @PositiveOrZero @Nullable Integer timeCode) {

    /** What kind of evidence. */
    @Schema(name = "EvidenceKind")
    public enum Kind {
        @JsonProperty("link")
        LINK,
        @JsonProperty("document")
        DOCUMENT,
        @JsonProperty("recording")
        RECORDING
    }

    @AssertTrue(message = "must have a url or a note")
    boolean isFound() {
        return url != null || Visible.in(note);
    }

    @AssertTrue(message = "must have a timeCode of a recording only")
    boolean isTimedIfRecorded() {
        return timeCode == null || kind == Kind.RECORDING;
    }
}
