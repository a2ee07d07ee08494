/** Links of working copies to pages and to other articles, and corrections. */
@NullMarked
package org.pullquote.desk.link;

import org.jspecify.annotations.NullMarked;
