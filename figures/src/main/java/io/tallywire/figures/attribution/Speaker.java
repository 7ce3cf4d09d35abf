package io.tallywire.figures.attribution;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;

/**
 * The subject of a verb of saying.
 *
 * @param phrase the phrase that names it; null for a pronoun
 * @param pronoun token of a pronoun, or -1
 * @param at its first token
 * @param agency how surely it can say something: 2 surely, 1 perhaps, 0 hardly
 */
record Speaker(@Nullable NounPhrase phrase, int pronoun, int at, int agency) {
}
