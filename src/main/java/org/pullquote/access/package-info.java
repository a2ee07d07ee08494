/**
 * Who may do what: keys and their scopes, tokens of an identity provider, and the sign-in of every request. The rest of
 * the application knows it by the security identity only.
 */
@NullMarked
package org.pullquote.access;

import org.jspecify.annotations.NullMarked;
