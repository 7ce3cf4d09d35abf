/**
 * One point for each origin and value: copies of a text add no voice, in whatever paper, where the text names nobody. The first in order of publication stands for all,
 * and knows how many there are.
 */
export function collapse(estimates) {
  const kept = new Map();
  for (const estimate of estimates) {
    const voice = estimate.source === estimate.publisher ? '' : estimate.source;
    const key = [estimate.origin ?? estimate.articleId, voice, estimate.lower, estimate.upper, estimate.role, estimate.text].join('\u0000');
    const first = kept.get(key);
    if (first) {
      first.articles.add(estimate.articleId);
    } else {
      kept.set(key, { estimate, articles: new Set([estimate.articleId]) });
    }
  }
  return [...kept.values()].map(({ estimate, articles }) => ({ ...estimate, copies: articles.size - 1 }));
}

/** The sources with most claims first, so that those get a colour of their own. */
export function bySource(points) {
  const sources = new Map();
  for (const point of points) {
    sources.has(point.source) ? sources.get(point.source).push(point) : sources.set(point.source, [point]);
  }
  return [...sources].sort((one, other) => other[1].length - one[1].length);
}
