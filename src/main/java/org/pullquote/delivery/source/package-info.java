/** Public sources. */
@NullMarked
package org.pullquote.delivery.source;

import org.jspecify.annotations.NullMarked;
