/** What the API's description says of every operation alike. */
@NullMarked
package org.pullquote.platform.openapi;

import org.jspecify.annotations.NullMarked;
