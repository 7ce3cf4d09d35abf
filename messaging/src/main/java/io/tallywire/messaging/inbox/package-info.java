@NullMarked
package io.tallywire.messaging.inbox;

import org.jspecify.annotations.NullMarked;
