@NullMarked
package io.tallywire.tracing;

import org.jspecify.annotations.NullMarked;
