/** Links of working copies to pages and to other articles. */
@NullMarked
package org.pullquote.desk.link;

import org.jspecify.annotations.NullMarked;
