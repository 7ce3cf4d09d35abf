/** What the project is made of, and whether it may be. */
@NullMarked
package io.tallywire.supplychain;

import org.jspecify.annotations.NullMarked;
