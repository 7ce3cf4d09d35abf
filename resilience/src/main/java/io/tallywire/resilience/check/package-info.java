@NullMarked
package io.tallywire.resilience.check;

import org.jspecify.annotations.NullMarked;
