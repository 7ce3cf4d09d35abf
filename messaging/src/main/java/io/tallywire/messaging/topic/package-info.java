@NullMarked
package io.tallywire.messaging.topic;

import org.jspecify.annotations.NullMarked;
