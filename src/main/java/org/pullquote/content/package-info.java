/** The content model: bodies, their plain text, anchors into it and renderings of it. Pure, without I/O. */
@NullMarked
package org.pullquote.content;

import org.jspecify.annotations.NullMarked;
