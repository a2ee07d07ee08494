/** Slugs: made from names, checked where they are written, unique where they are used. */
@NullMarked
package org.pullquote.desk.slug;

import org.jspecify.annotations.NullMarked;
