@NullMarked
package io.tallywire.localstack.process;

import org.jspecify.annotations.NullMarked;
