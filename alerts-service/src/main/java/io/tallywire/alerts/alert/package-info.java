@NullMarked
package io.tallywire.alerts.alert;

import org.jspecify.annotations.NullMarked;
