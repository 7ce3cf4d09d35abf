@NullMarked
package io.tallywire.cli.system;

import org.jspecify.annotations.NullMarked;
