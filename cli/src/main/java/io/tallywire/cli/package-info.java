@NullMarked
package io.tallywire.cli;

import org.jspecify.annotations.NullMarked;
