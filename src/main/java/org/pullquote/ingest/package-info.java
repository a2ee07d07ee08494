/** Everything that comes in from elsewhere: read, searched for quotes, sources and links, and filed with the desk. */
@NullMarked
package org.pullquote.ingest;

import org.jspecify.annotations.NullMarked;
