/** Public articles and their parts. */
@NullMarked
package org.pullquote.delivery.article;

import org.jspecify.annotations.NullMarked;
