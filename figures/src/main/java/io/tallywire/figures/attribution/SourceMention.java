package io.tallywire.figures.attribution;

import io.tallywire.figures.Source;

/** A source with the tokens that name it. */
public record SourceMention(Source source, int firstToken, int endToken) {
}
