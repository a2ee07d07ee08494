/** What carries the application and has no word of news in it. */
@NullMarked
package org.pullquote.platform;

import org.jspecify.annotations.NullMarked;
