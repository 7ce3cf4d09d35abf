@NullMarked
package io.tallywire.resilience.fault;

import org.jspecify.annotations.NullMarked;
