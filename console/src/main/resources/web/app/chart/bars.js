/**
 * Shapes that ECharts does not have: ranges as bars with ends, one-sided bounds as arrows into the open side. Data are rows
 * `[position, lower, upper, …]`, NaN where a side is open.
 */
const ARROW = 26;

export function bar(params, api) {
  const lower = api.value(1);
  const upper = api.value(2);
  const style = { stroke: api.visual('color'), lineWidth: 2, opacity: 0.75 };
  const from = Number.isFinite(lower) ? api.coord([api.value(0), lower]) : null;
  const to = Number.isFinite(upper) ? api.coord([api.value(0), upper]) : null;
  if (from && to) {
    return group([line(from, to, style), cap(from, style, false), cap(to, style, false)]);
  }
  return from ? group([line(from, [from[0], from[1] - ARROW], style), cap(from, style, false), head(from[0], from[1] - ARROW, 6, style, false)])
    : to ? group([line(to, [to[0], to[1] + ARROW], style), cap(to, style, false), head(to[0], to[1] + ARROW, -6, style, false)]) : null;
}

/** The same lying down: rows `[lower, upper, position]`. */
export function lyingBar(params, api) {
  const style = { stroke: api.visual('color'), lineWidth: 3 };
  const from = Number.isFinite(api.value(0)) ? api.coord([api.value(0), api.value(2)]) : null;
  const to = Number.isFinite(api.value(1)) ? api.coord([api.value(1), api.value(2)]) : null;
  if (from && to) {
    return group([line(from, to, style), cap(from, style, true), cap(to, style, true)]);
  }
  return from ? group([line(from, [from[0] + ARROW * 1.5, from[1]], style), cap(from, style, true), head(from[0] + ARROW * 1.5, from[1], -6, style, true)])
    : to ? group([line(to, [to[0] - ARROW * 1.5, to[1]], style), cap(to, style, true), head(to[0] - ARROW * 1.5, to[1], 6, style, true)]) : null;
}

/** From one step to the next, between least and largest: rows `[from, to, low, high]`. */
export function band(params, api) {
  const [left, top] = api.coord([api.value(0), api.value(3)]);
  const [right, bottom] = api.coord([api.value(1), api.value(2)]);
  return { type: 'rect', silent: true, shape: { x: left, y: top, width: right - left, height: Math.max(bottom - top, 1) }, style: { fill: api.visual('color') } };
}

const group = children => ({ type: 'group', children });
const line = (from, to, style) => ({ type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style });
const cap = ([x, y], style, upright) => line(upright ? [x, y - 5] : [x - 5, y], upright ? [x, y + 5] : [x + 5, y], style);
const head = (x, y, size, style, lying) => ({
  type: 'polyline',
  shape: { points: lying ? [[x + size, y - 5], [x, y], [x + size, y + 5]] : [[x - 5, y + size], [x, y], [x + 5, y + size]] },
  style: { ...style, fill: 'none' },
});
