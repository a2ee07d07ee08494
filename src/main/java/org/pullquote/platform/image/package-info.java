/** Images: told by their content, bounded before they are decoded, cleaned, and made smaller. */
@NullMarked
package org.pullquote.platform.image;

import org.jspecify.annotations.NullMarked;
