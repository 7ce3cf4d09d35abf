@NullMarked
package io.tallywire.rest.query;

import org.jspecify.annotations.NullMarked;
