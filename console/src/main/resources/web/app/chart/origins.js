/**
 * One point for each origin and value: copies of a text add no voice. The first in order of publication stands for all,
 * and knows how many there are.
 */
export function collapse(estimates) {
  const kept = new Map();
  for (const estimate of estimates) {
    const key = [estimate.origin ?? estimate.articleId, estimate.source, estimate.lower, estimate.upper, estimate.role, estimate.text].join('\u0000');
    const first = kept.get(key);
    if (first && first.articleId !== estimate.articleId) {
      first.copies += 1;
    } else if (!first) {
      kept.set(key, { ...estimate, copies: 0 });
    }
  }
  return [...kept.values()];
}

/** The sources with most claims first, so that those get a colour of their own. */
export function bySource(points) {
  const sources = new Map();
  for (const point of points) {
    sources.has(point.source) ? sources.get(point.source).push(point) : sources.set(point.source, [point]);
  }
  return [...sources].sort((one, other) => other[1].length - one[1].length);
}
