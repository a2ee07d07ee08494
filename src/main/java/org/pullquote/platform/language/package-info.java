/** Language tags (BCP 47). */
@NullMarked
package org.pullquote.platform.language;

import org.jspecify.annotations.NullMarked;
