/** The waist between desk and delivery: public documents and their parts, and the change log. */
@NullMarked
package org.pullquote.edition;

import org.jspecify.annotations.NullMarked;
