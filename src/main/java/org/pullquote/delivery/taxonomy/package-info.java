/** Public sections, tags and authors. */
@NullMarked
package org.pullquote.delivery.taxonomy;

import org.jspecify.annotations.NullMarked;
