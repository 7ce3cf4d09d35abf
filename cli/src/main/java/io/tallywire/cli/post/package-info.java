@NullMarked
package io.tallywire.cli.post;

import org.jspecify.annotations.NullMarked;
