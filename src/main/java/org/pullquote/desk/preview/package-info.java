/** Previews of working copies that can be shared: signed links that expire. */
@NullMarked
package org.pullquote.desk.preview;

import org.jspecify.annotations.NullMarked;
