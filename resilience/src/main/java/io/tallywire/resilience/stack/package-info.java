@NullMarked
package io.tallywire.resilience.stack;

import org.jspecify.annotations.NullMarked;
