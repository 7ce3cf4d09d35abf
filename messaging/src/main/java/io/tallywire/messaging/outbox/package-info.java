@NullMarked
package io.tallywire.messaging.outbox;

import org.jspecify.annotations.NullMarked;
