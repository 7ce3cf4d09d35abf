@NullMarked
package io.tallywire.rest.request;

import org.jspecify.annotations.NullMarked;
