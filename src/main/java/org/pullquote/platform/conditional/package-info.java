/** Conditional requests (RFC 9110, section 13) and entity tags. */
@NullMarked
package org.pullquote.platform.conditional;

import org.jspecify.annotations.NullMarked;
