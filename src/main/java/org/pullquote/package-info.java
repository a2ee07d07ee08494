/** Pullquote: a headless content API for newsrooms. */
@NullMarked
package org.pullquote;

import org.jspecify.annotations.NullMarked;
