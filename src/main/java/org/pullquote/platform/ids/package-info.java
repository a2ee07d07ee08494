/** Identifiers. */
@NullMarked
package org.pullquote.platform.ids;

import org.jspecify.annotations.NullMarked;
