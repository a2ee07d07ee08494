/** Cursor paging: pages, their cursors, and the links between them. */
@NullMarked
package org.pullquote.platform.paging;

import org.jspecify.annotations.NullMarked;
