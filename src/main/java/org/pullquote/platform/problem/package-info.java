/** Errors as problem details (RFC 9457), wherever in the server they arise. */
@NullMarked
package org.pullquote.platform.problem;

import org.jspecify.annotations.NullMarked;
