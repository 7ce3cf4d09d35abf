@NullMarked
package io.tallywire.console.status;

import org.jspecify.annotations.NullMarked;
