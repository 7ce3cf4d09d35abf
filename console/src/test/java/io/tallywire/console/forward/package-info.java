@NullMarked
package io.tallywire.console.forward;

import org.jspecify.annotations.NullMarked;
