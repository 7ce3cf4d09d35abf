@NullMarked
package io.tallywire.alerts.intake;

import org.jspecify.annotations.NullMarked;
