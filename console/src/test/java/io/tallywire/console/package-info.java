@NullMarked
package io.tallywire.console;

import org.jspecify.annotations.NullMarked;
