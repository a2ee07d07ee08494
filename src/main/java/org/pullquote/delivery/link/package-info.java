/** Public links. */
@NullMarked
package org.pullquote.delivery.link;

import org.jspecify.annotations.NullMarked;
