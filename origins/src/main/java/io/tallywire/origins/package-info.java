@NullMarked
package io.tallywire.origins;

import org.jspecify.annotations.NullMarked;
