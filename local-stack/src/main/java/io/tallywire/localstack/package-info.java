@NullMarked
package io.tallywire.localstack;

import org.jspecify.annotations.NullMarked;
