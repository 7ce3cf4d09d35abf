/** Who may do what: roles, what is asked of tokens, and what those are told who are not let in. */
@NullMarked
package io.tallywire.rest.access;

import org.jspecify.annotations.NullMarked;
