import { band, bar } from './bars.js';
import { bySource, collapse } from './origins.js';
import { inks, look, MOST_SOURCES } from './palette.js';
import { steps } from './steps.js';
import { interval, percent, short, time } from '../format/format.js';
import { sentence } from '../pages/alerts/words.js';
import { count, t, word } from '../i18n/i18n.js';

const LARGE = 1500;

/** The option of a chart that shows how an estimate moved, who said what, and when it was news. */
export function timeline({ estimates, alerts = [], unit, log, compact = false }) {
  const ink = inks();
  const points = collapse(estimates);
  const usable = log ? points.filter(point => (point.lower ?? point.upper) > 0) : points;
  const large = usable.length > LARGE;
  const sources = bySource(usable);
  const series = [
    ...moved(usable.filter(point => point.modality !== 'projected'), t('chart.reported'), 'solid', ink),
    ...moved(usable.filter(point => point.modality === 'projected'), t('chart.projected'), 'dashed', ink),
    ...grouped(sources).flatMap(([name, held], index) => claims(name, held, index, large)),
    ...markers(alerts, estimates, ink),
  ];
  return {
    animation: false,
    aria: { enabled: true, label: { description: describe(points, sources.length, alerts, unit) } },
    textStyle: { color: ink.ink },
    grid: { left: 8, right: 18, top: 14, bottom: compact ? 34 : 74, containLabel: true },
    legend: { show: !compact, type: 'scroll', bottom: 0, textStyle: { color: ink.ink }, pageTextStyle: { color: ink.ink }, data: [...new Set(series.filter(one => one.listed).map(one => one.name))] },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: ink.paper, borderColor: ink.muted, textStyle: { color: ink.ink, width: 300, overflow: 'break' }, formatter: entry => entry.data?.hint?.() ?? entry.seriesName },
    dataZoom: [{ type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl' }, ...(compact ? [] : [{ type: 'slider', filterMode: 'none', height: 16, bottom: 32, borderColor: ink.line, textStyle: { color: ink.ink } }])],
    xAxis: { type: 'time', axisLabel: { color: ink.muted, hideOverlap: true }, axisLine: { lineStyle: { color: ink.muted } } },
    yAxis: { type: log ? 'log' : 'value', scale: true, axisLabel: { color: ink.muted, formatter: short }, splitLine: { lineStyle: { color: ink.line } } },
    series,
  };
}

/** The first sources each for themselves, the rest as one. */
function grouped(sources) {
  const named = sources.slice(0, MOST_SOURCES);
  const rest = sources.slice(MOST_SOURCES).flatMap(([, points]) => points);
  return rest.length ? [...named, [t('chart.others'), rest]] : named;
}

function moved(points, name, type, ink) {
  const path = steps(points);
  if (!path.length) {
    return [];
  }
  const until = Date.parse(points.at(-1).publishedAt);
  const bands = path.map((step, index) => [step.at, path[index + 1]?.at ?? until, step.low, step.high]).filter(row => row[3] > row[2] && row[1] > row[0]);
  return [
    { type: 'custom', name: t('chart.range'), silent: true, z: 1, encode: { x: [0, 1], y: [2, 3] }, itemStyle: { color: ink.band }, color: ink.band, renderItem: band, data: bands },
    { type: 'line', name, listed: true, step: 'end', z: 3, symbol: 'none', color: ink.step, lineStyle: { width: 2, type, color: ink.step }, data: path.map(step => [step.at, step.middle]) },
  ];
}

function claims(name, points, index, large) {
  const { color, symbol } = look(index);
  const rows = points.map(point => ({
    value: [Date.parse(point.publishedAt), middle(point)],
    symbolSize: point.copies ? Math.min(26, 11 + 3 * Math.log2(1 + point.copies)) : 10,
    itemStyle: point.modality === 'projected' ? { color: 'transparent', borderColor: color, borderWidth: 2 }
      : point.modality === 'denied' ? { opacity: 0.45 } : undefined,
    claim: point,
    hint: () => hint(point),
  }));
  const dots = large
    ? { data: points.map(point => [Date.parse(point.publishedAt), middle(point)]), large: true, largeThreshold: 200, symbolSize: 5 }
    : { data: rows };
  const open = points.filter(point => point.lower !== point.upper);
  const bars = large ? [] : [{
    type: 'custom', name, z: 2, silent: true, color, renderItem: bar, encode: { x: 0, y: [1, 2] },
    data: open.map(point => [Date.parse(point.publishedAt), point.lower ?? NaN, point.upper ?? NaN]),
  }];
  return [{ type: 'scatter', name, listed: true, z: 4, color, symbol, ...dots }, ...bars];
}

function markers(alerts, points, ink) {
  const moments = new Map(points.map(point => [point.claimId, point]));
  const data = alerts.map(alert => {
    const claim = moments.get(alert.new.claimId);
    return claim && { value: [Date.parse(claim.publishedAt), middle(claim)], alert, hint: () => `${t('chart.alert')}: ${word('severity', alert.severity)}\n${sentence(alert)}` };
  }).filter(Boolean);
  return data.length ? [{
    type: 'scatter', name: t('chart.alert'), listed: true, z: 6, color: ink.alert, symbol: 'path://M0,0 L14,0 L7,10 Z', symbolSize: [15, 11], symbolOffset: [0, -15], data,
  }] : [];
}

const middle = point => (point.lower == null ? point.upper : point.upper == null ? point.lower : (point.lower + point.upper) / 2);

function hint(point) {
  const copies = point.copies ? `\n${count('chart.copies', point.copies)}` : '';
  const certainty = point.modality === 'asserted' ? '' : `, ${word('modality', point.modality)}`;
  return `${interval(point, point.unit)}${certainty}\n${point.source}${point.publisher === point.source ? '' : ` (${point.publisher})`}\n${time(point.publishedAt)}${copies}`;
}

function describe(points, sources, alerts, unit) {
  const last = points.at(-1);
  return last ? t('chart.described', { n: points.length, sources, alerts: alerts.length, last: interval(last, unit), when: time(last.publishedAt) }) : t('chart.empty');
}

/** A strip of alerts over time, the higher the larger the change. */
export function alertStrip({ alerts, from, to }) {
  const ink = inks();
  const colors = { info: ink.step, warning: look(1).color, critical: ink.alert };
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { color: ink.ink },
    grid: { left: 8, right: 18, top: 26, bottom: 26, containLabel: true },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: ink.paper, textStyle: { color: ink.ink, width: 300, overflow: 'break' }, formatter: entry => `${time(entry.data.alert.raisedAt)}\n${sentence(entry.data.alert)}` },
    legend: { top: 0, textStyle: { color: ink.ink } },
    xAxis: { type: 'time', min: Date.parse(from), max: Date.parse(to), axisLabel: { color: ink.muted, hideOverlap: true } },
    yAxis: { type: 'value', axisLabel: { color: ink.muted, formatter: percent }, splitLine: { lineStyle: { color: ink.line } } },
    series: ['info', 'warning', 'critical'].map((severity, index) => ({
      type: 'scatter', name: word('severity', severity), color: colors[severity], symbol: ['circle', 'diamond', 'triangle'][index], symbolSize: 12,
      data: alerts.filter(alert => alert.severity === severity).map(alert => ({ value: [Date.parse(alert.raisedAt), Math.abs(alert.relativeChange ?? 0)], alert })),
    })),
  };
}
