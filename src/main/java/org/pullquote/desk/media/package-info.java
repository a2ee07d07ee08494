/** The media library: images, what is written about them, and who uses them. */
@NullMarked
package org.pullquote.desk.media;

import org.jspecify.annotations.NullMarked;
