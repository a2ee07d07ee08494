/** Quotes of working copies: found in the text, said by a source, known to be true or not. */
@NullMarked
package org.pullquote.desk.quote;

import org.jspecify.annotations.NullMarked;
