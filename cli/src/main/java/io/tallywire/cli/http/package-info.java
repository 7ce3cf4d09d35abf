@NullMarked
package io.tallywire.cli.http;

import org.jspecify.annotations.NullMarked;
