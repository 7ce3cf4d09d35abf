/**
 * How what the sources hold together moved: at each moment the median of the latest points and midpoints of the sources heard
 * within the window before it, and the range from the least to the largest that any of them gives. The alerts service decides
 * by the same idea, with the names of one source brought together; this is for the eye.
 */
const WINDOW = 30 * 86_400_000;
const MOST_STEPS = 1500;

export function steps(points) {
  const told = points.filter(point => point.role !== 'from' && point.modality !== 'denied');
  const stride = Math.max(1, Math.ceil(told.length / MOST_STEPS));
  const latest = new Map();
  const result = [];
  told.forEach((point, index) => {
    const at = Date.parse(point.publishedAt);
    latest.delete(point.source);
    latest.set(point.source, { at, lower: point.lower, upper: point.upper });
    if (index % stride !== 0 && index !== told.length - 1) {
      return;
    }
    for (const [source, held] of latest) {
      if (held.at < at - WINDOW) {
        latest.delete(source);
      } else {
        break; // in order of publication: who follows was heard later
      }
    }
    result.push({ at, ...together([...latest.values()]) });
  });
  return result.filter(step => step.middle !== null);
}

function together(held) {
  const points = held.filter(one => one.lower != null && one.upper != null);
  if (points.length) {
    return {
      middle: median(points.map(one => (one.lower + one.upper) / 2)),
      low: Math.min(...points.map(one => one.lower)),
      high: Math.max(...points.map(one => one.upper)),
    };
  }
  const strictest = held.every(one => one.upper == null)
    ? Math.max(...held.map(one => one.lower))
    : Math.min(...held.filter(one => one.upper != null).map(one => one.upper));
  return { middle: Number.isFinite(strictest) ? strictest : null, low: strictest, high: strictest };
}

function median(values) {
  const sorted = values.sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
