/** Addresses of pages elsewhere. */
@NullMarked
package org.pullquote.platform.url;

import org.jspecify.annotations.NullMarked;
