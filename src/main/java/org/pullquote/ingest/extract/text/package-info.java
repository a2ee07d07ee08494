/** Text cut into words, and what words can be. */
@NullMarked
package org.pullquote.ingest.extract.text;

import org.jspecify.annotations.NullMarked;
