@NullMarked
package io.tallywire.localstack.postgres;

import org.jspecify.annotations.NullMarked;
