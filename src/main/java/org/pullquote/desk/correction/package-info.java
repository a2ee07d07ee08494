/** Corrections of articles: what was wrong, which words, and what they are now. */
@NullMarked
package org.pullquote.desk.correction;

import org.jspecify.annotations.NullMarked;
