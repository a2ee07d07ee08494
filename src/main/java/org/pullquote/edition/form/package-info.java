/** The forms in which an article's document is read: which members, which parts, and the body as blocks or a rendering. */
@NullMarked
package org.pullquote.edition.form;

import org.jspecify.annotations.NullMarked;
