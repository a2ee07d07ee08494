/** Quotation marks, as sound as they were printed. */
@NullMarked
package org.pullquote.ingest.extract.quotation;

import org.jspecify.annotations.NullMarked;
