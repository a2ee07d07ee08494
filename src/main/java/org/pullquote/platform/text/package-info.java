/** What holds for texts of any kind. */
@NullMarked
package org.pullquote.platform.text;

import org.jspecify.annotations.NullMarked;
