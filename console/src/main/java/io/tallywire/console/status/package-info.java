/** How the services behind the console are. */
@NullMarked
package io.tallywire.console.status;

import org.jspecify.annotations.NullMarked;
