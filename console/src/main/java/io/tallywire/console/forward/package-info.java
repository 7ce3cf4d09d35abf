/** What browsers ask of the services, passed on, and their answers passed back. */
@NullMarked
package io.tallywire.console.forward;

import org.jspecify.annotations.NullMarked;
