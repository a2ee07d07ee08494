/** Who is said to have said what. */
@NullMarked
package org.pullquote.ingest.extract.attribution;

import org.jspecify.annotations.NullMarked;
