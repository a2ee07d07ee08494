/** What holds for every request and answer, whatever it is about. */
@NullMarked
package org.pullquote.platform.http;

import org.jspecify.annotations.NullMarked;
