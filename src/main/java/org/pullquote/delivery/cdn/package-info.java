/** Tells a CDN what to purge. */
@NullMarked
package org.pullquote.delivery.cdn;

import org.jspecify.annotations.NullMarked;
