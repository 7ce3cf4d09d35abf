@NullMarked
package io.tallywire.alerts.stream;

import org.jspecify.annotations.NullMarked;
