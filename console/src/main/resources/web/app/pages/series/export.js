import { html } from 'lit';
import { segment, text } from '../../api/api.js';
import { link } from '../../shell/route.js';
import { day, seriesName } from '../../format/format.js';
import { download, picture } from '../../chart/picture.js';
import { say } from '../../form/toast.js';
import { t } from '../../i18n/i18n.js';
import { Problem } from '../../api/problem.js';

const MOST_SOURCES = 12;

/** Where the data are from, to be quoted with them. */
export function citation({ series, estimates }) {
  const sources = [...new Set(estimates.map(one => one.source))];
  const named = sources.slice(0, MOST_SOURCES).join(', ') + (sources.length > MOST_SOURCES ? ', …' : '');
  const url = new URL(link('series', series.id), location.href.split('#')[0]).href;
  return t('export.citation', { name: seriesName(series), sources: named, date: day(Date.now()), url });
}

export function exports(data, option) {
  return html`<div class="row" role="group" aria-label=${t('export.title')}><span class="muted">${t('export.title')}</span>
    ${['CSV', 'JSON', 'PNG', 'SVG'].map(format => html`<button @click=${() => save(format, data, option)}>${format}</button>`)}</div>`;
}

async function save(format, data, option) {
  try {
    download(await file(format, data, option), `tallywire-${data.series.id}.${format.toLowerCase()}`);
    say(t('export.done', { format }));
  } catch (fault) {
    const problem = Problem.of(fault);
    say(`${problem.title} ${problem.detail}`);
  }
}

async function file(format, data, option) {
  const cited = citation(data);
  switch (format) {
    case 'CSV': {
      const rows = await text('claims', `series/${segment(data.series.id)}/estimates`, 'text/csv');
      // Quoted, so that no name in it begins a cell of its own, and marked as UTF-8 for spreadsheets.
      return new Blob(['\ufeff', `"# ${cited.replace(/\s+/g, ' ').replaceAll('"', '""')}"\r\n`, rows], { type: 'text/csv' });
    }
    case 'JSON':
      return new Blob([JSON.stringify({ citation: cited, series: data.series, consensus: data.consensus, estimates: data.estimates, alerts: data.alerts }, null, 2)], { type: 'application/json' });
    default:
      return picture(format.toLowerCase(), option(), seriesName(data.series), cited);
  }
}
