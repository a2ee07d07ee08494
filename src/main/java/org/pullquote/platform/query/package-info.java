/** Strict query parameters: declared once, checked together. */
@NullMarked
package org.pullquote.platform.query;

import org.jspecify.annotations.NullMarked;
