/** How people make rules, change them, and try them out. */
@NullMarked
package io.tallywire.alerts.rulebook;

import org.jspecify.annotations.NullMarked;
