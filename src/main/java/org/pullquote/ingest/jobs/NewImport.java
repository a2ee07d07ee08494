package org.pullquote.ingest.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Format;
import org.pullquote.platform.json.UnstorableText;

/**
 * An import as it is asked for.
 *
 * @param id of the import, and of its source
 * @param name of the file, if one was told
 * @param address where it is to be fetched from; absent where it was sent
 * @param publish whether what was public in the source is to be published
 * @param by who asks
 */
public record NewImport(
        UUID id, @Nullable String name, @Nullable String address, Format format, boolean publish, String by) {
    public NewImport {
        name = name == null ? null : UnstorableText.removed(name);
    }
}
