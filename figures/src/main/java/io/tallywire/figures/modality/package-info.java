@NullMarked
package io.tallywire.figures.modality;

import org.jspecify.annotations.NullMarked;
