/** The content of a working copy: what an editor writes about an article, with quotes that move with their words. */
@NullMarked
package org.pullquote.desk.copy;

import org.jspecify.annotations.NullMarked;
