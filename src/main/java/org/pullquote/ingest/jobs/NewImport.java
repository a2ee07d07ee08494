package org.pullquote.ingest.jobs;

import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Upload;

/**
 * An import as it is asked for.
 *
 * @param publish whether what was public in the source is to be published
 * @param by who asks
 */
record NewImport(Upload upload, Format format, boolean publish, String by) {}
