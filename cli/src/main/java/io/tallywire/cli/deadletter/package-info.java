@NullMarked
package io.tallywire.cli.deadletter;

import org.jspecify.annotations.NullMarked;
