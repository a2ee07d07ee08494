/** Images that public articles show. */
@NullMarked
package org.pullquote.delivery.media;

import org.jspecify.annotations.NullMarked;
