@NullMarked
package io.tallywire.cli.extract;

import org.jspecify.annotations.NullMarked;
