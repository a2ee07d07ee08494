/** Who speaks: names, descriptions and pronouns resolved to sources. */
@NullMarked
package org.pullquote.ingest.extract.source;

import org.jspecify.annotations.NullMarked;
