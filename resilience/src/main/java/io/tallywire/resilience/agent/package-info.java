@NullMarked
package io.tallywire.resilience.agent;

import org.jspecify.annotations.NullMarked;
