@NullMarked
package io.tallywire.alerts.rule;

import org.jspecify.annotations.NullMarked;
