@NullMarked
package io.tallywire.cli.demo;

import org.jspecify.annotations.NullMarked;
