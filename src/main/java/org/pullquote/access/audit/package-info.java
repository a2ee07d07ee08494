/** Who did what to which, when, from where. */
@NullMarked
package org.pullquote.access.audit;

import org.jspecify.annotations.NullMarked;
