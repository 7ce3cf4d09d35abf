@NullMarked
package io.tallywire.resilience.load;

import org.jspecify.annotations.NullMarked;
