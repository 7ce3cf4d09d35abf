@NullMarked
package io.tallywire.cli.alerts;

import org.jspecify.annotations.NullMarked;
