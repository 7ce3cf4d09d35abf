/** What newcomers can begin with. */
@NullMarked
package io.tallywire.console.samples;

import org.jspecify.annotations.NullMarked;
