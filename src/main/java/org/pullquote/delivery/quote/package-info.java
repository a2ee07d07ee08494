/** Public quotes. */
@NullMarked
package org.pullquote.delivery.quote;

import org.jspecify.annotations.NullMarked;
