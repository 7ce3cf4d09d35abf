/** The one entrance of browsers: it serves the page, and passes on what the page asks of the services. */
@NullMarked
package io.tallywire.console;

import org.jspecify.annotations.NullMarked;
