/** The one clock. */
@NullMarked
package org.pullquote.platform.time;

import org.jspecify.annotations.NullMarked;
