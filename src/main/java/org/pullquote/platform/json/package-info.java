/** Strict reading of JSON requests, and the one shape of JSON answers. */
@NullMarked
package org.pullquote.platform.json;

import org.jspecify.annotations.NullMarked;
