@NullMarked
package io.tallywire.teststack;

import org.jspecify.annotations.NullMarked;
