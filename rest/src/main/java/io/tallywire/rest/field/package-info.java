@NullMarked
package io.tallywire.rest.field;

import org.jspecify.annotations.NullMarked;
