/** Makes drafts of what was read, with the quotes, sources and links that stand in it. */
@NullMarked
package org.pullquote.ingest.draft;

import org.jspecify.annotations.NullMarked;
