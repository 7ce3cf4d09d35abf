import { lyingBar } from './bars.js';
import { inks, look } from './palette.js';
import { interval, short, time } from '../format/format.js';
import { t } from '../i18n/i18n.js';

/** What each source holds now, as dots and ranges, with what they hold together behind. */
export function holdings({ consensus, order, log }) {
  const ink = inks();
  const held = [...consensus.estimates].reverse();
  const place = name => (order.indexOf(name) < 0 ? order.length : order.indexOf(name));
  const rows = held.map((one, index) => ({ one, index, ...look(place(one.source)) }));
  const both = consensus.lower != null && consensus.upper != null;
  const bound = consensus.lower ?? consensus.upper;
  return {
    animation: false,
    aria: { enabled: true, label: { description: t('chart.held.described', { n: held.length, all: interval({ ...consensus, hedge: 'range' }, consensus.unit) }) } },
    textStyle: { color: ink.ink },
    grid: { left: 8, right: 24, top: 8, bottom: 28, containLabel: true },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: ink.paper, textStyle: { color: ink.ink, width: 280, overflow: 'break' }, formatter: entry => entry.data.hint?.() ?? '' },
    xAxis: { type: log ? 'log' : 'value', scale: true, axisLabel: { color: ink.muted, formatter: short, hideOverlap: true }, splitLine: { lineStyle: { color: ink.line } } },
    yAxis: { type: 'category', data: held.map(one => one.source), axisLabel: { color: ink.ink, width: 130, overflow: 'truncate' }, axisTick: { show: false } },
    series: [
      {
        type: 'custom', z: 2, silent: true, renderItem: lyingBar, encode: { x: [0, 1], y: 2 },
        data: rows.filter(({ one }) => one.lower !== one.upper).map(({ one, index, color }) => ({ value: [one.lower ?? NaN, one.upper ?? NaN, index], itemStyle: { color } })),
        markArea: both && consensus.lower !== consensus.upper ? { silent: true, itemStyle: { color: ink.band }, data: [[{ xAxis: consensus.lower }, { xAxis: consensus.upper }]] } : undefined,
      },
      {
        type: 'scatter', z: 3, symbolSize: 12,
        data: rows.map(({ one, index, color, symbol }) => ({
          value: [one.lower == null ? one.upper : one.upper == null ? one.lower : (one.lower + one.upper) / 2, index],
          symbol, itemStyle: { color }, claim: one, hint: () => `${one.source}\n${interval(one, consensus.unit)}\n${time(one.publishedAt)}`,
        })),
        markLine: bound == null || (both && consensus.lower !== consensus.upper) ? undefined
          : { silent: true, symbol: 'none', lineStyle: { color: ink.step, type: 'dashed' }, label: { show: false }, data: [{ xAxis: bound }] },
      },
    ],
  };
}
