@NullMarked
package io.tallywire.rest.page;

import org.jspecify.annotations.NullMarked;
