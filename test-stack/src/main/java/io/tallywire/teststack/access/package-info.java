/** What every service must do about tokens and roles, and a provider whose tokens it does it with. */
@NullMarked
package io.tallywire.teststack.access;

import org.jspecify.annotations.NullMarked;
