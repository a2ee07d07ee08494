package org.pullquote.desk.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction as an editor writes it.
 *
 * @param text what was wrong, and why it is mended
 * @param quote the quote whose words were wrong; one that has drifted is settled by this
 * @param was the words that were wrong; those of a drifted quote where they are left out
 * @param now the words that stand there instead
 */
public record CorrectionInput(
        @Schema(examples = "An earlier version misquoted the harbour master.") @NotBlank @Size(max = 2000)
        String text,

        @Nullable UUID quote,

        @Schema(examples = "We sank the old quay.") @Size(max = 20_000) @Nullable
        String was,

        @Schema(examples = "We moved the old quay.") @Size(min = 1, max = 20_000) @Nullable
        String now) {}
