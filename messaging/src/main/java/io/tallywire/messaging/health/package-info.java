@NullMarked
package io.tallywire.messaging.health;

import org.jspecify.annotations.NullMarked;
