/** Services as they are packaged, run alone on a stack of their own. */
@NullMarked
package io.tallywire.benchmarks.service;

import org.jspecify.annotations.NullMarked;
