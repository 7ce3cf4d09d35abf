@NullMarked
package io.tallywire.resilience.network;

import org.jspecify.annotations.NullMarked;
