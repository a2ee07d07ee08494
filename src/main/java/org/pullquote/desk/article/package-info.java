/** The working copy of an article with its parts, its revisions, and every rule about them. */
@NullMarked
package org.pullquote.desk.article;

import org.jspecify.annotations.NullMarked;
