@NullMarked
package io.tallywire.resilience;

import org.jspecify.annotations.NullMarked;
