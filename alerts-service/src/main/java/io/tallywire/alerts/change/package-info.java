@NullMarked
package io.tallywire.alerts.change;

import org.jspecify.annotations.NullMarked;
