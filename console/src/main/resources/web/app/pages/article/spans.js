/**
 * Cuts a text where figures, mentions and a pointed-at stretch begin and end. All offsets are UTF-16, as those of JavaScript
 * strings. @returns pieces `{text, figure, mention, pointed}` in order, `figure` an index or -1
 */
export function pieces(text, figures, active, pointed) {
  const chosen = active >= 0 ? figures[active] : null;
  const mentions = ['counted', 'source'].filter(kind => chosen?.[kind]?.end > chosen?.[kind]?.start).map(kind => ({ kind, ...chosen[kind] }));
  const edges = new Set([0, text.length]);
  for (const span of [...figures, ...mentions, ...(pointed ? [pointed] : [])]) {
    edges.add(clamp(span.start, text)).add(clamp(span.end, text));
  }
  const sorted = [...edges].sort((one, other) => one - other);
  const starts = figures.map((figure, index) => ({ ...figure, index })).sort((one, other) => one.start - other.start);
  const result = [];
  let next = 0;
  const open = [];
  for (let at = 0; at + 1 < sorted.length; at++) {
    const [from, to] = [sorted[at], sorted[at + 1]];
    while (next < starts.length && starts[next].start <= from) {
      open.push(starts[next++]);
    }
    const here = open.filter(figure => figure.end > from).at(-1);
    result.push({
      text: text.slice(from, to),
      figure: here ? here.index : -1,
      mention: mentions.find(mention => mention.start <= from && to <= mention.end)?.kind ?? null,
      pointed: Boolean(pointed && pointed.start <= from && to <= pointed.end),
    });
  }
  return result;
}

const clamp = (offset, text) => Math.max(0, Math.min(offset, text.length));

/** Reads `at=start-end`. */
export function stretch(at) {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '') ?? [];
  return start ? { start: Number(start), end: Number(end) } : null;
}
