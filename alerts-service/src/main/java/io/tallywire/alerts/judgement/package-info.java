/** What the rules make of the articles of a series: pure functions, without a database. */
@NullMarked
package io.tallywire.alerts.judgement;

import org.jspecify.annotations.NullMarked;
