@NullMarked
package io.tallywire.localstack.kafka;

import org.jspecify.annotations.NullMarked;
