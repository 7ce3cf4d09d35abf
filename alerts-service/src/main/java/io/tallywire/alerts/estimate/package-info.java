@NullMarked
package io.tallywire.alerts.estimate;

import org.jspecify.annotations.NullMarked;
