@NullMarked
package io.tallywire.messaging.clock;

import org.jspecify.annotations.NullMarked;
