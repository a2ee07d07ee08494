/** The command line. What needs no database starts none. */
@NullMarked
package org.pullquote.cli;

import org.jspecify.annotations.NullMarked;
