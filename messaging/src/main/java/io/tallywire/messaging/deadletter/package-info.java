@NullMarked
package io.tallywire.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
