package org.pullquote.desk.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link to be made.
 *
 * @param lifetime in seconds, from 60 to what is configured; without it a day, unless configured otherwise
 */
@Schema(examples = "{\"lifetime\":3600}")
public record NewPreview(@Nullable Integer lifetime) {}
