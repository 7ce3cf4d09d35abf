import { html } from 'lit';
import { input, select } from '../../form/field.js';
import '../../form/matchers.js';
import { t, word } from '../../i18n/i18n.js';

const NAMES = ['rule', 'series', 'article', 'kind', 'severity', 'acknowledged', 'silenced', 'from', 'to'];
export const KINDS = ['stated-change', 'revision', 'disagreement', 'shift', 'crossing', 'first', 'total-or-increase'];
export const SEVERITIES = ['info', 'warning', 'critical'];

/** The filter of the API, as it stands in the page's address. */
export function filterOf(query) {
  const filter = Object.fromEntries(NAMES.map(name => [name, query.get(name)]).filter(([, value]) => value));
  const match = query.getAll('match');
  return match.length ? { ...filter, match } : filter;
}

export function filters(filter, change, problem) {
  const set = (name, value) => {
    const { [name]: dropped, ...rest } = filter;
    change(value?.length ? { ...rest, [name]: value } : rest);
  };
  const any = ['', t('any')];
  const day = name => input(`filter-${name}`, t(`alerts.${name}`), (filter[name] ?? '').slice(0, 10), value => set(name, value), { type: 'date' });
  return html`${problem?.status === 400 ? html`<p class="trouble" role="alert"><strong>${problem.title}</strong> ${problem.detail}</p>` : ''}<details class="filters" ?open=${Object.keys(filter).length > 0}><summary>${t('alerts.filter')}${Object.keys(filter).length ? ` (${Object.keys(filter).length})` : ''}</summary>
    <div class="fields">
      ${select('filter-severity', t('alerts.severity'), filter.severity, [any, ...SEVERITIES.map(code => [code, word('severity', code)])], value => set('severity', value))}
      ${select('filter-kind', t('alerts.kind'), filter.kind, [any, ...KINDS.map(code => [code, word('kind', code)])], value => set('kind', value))}
      ${select('filter-acknowledged', t('alerts.acknowledged'), filter.acknowledged, [any, ['false', t('alerts.acknowledged.no')], ['true', t('alerts.acknowledged.yes')]], value => set('acknowledged', value))}
      ${select('filter-silenced', t('alerts.silenced'), filter.silenced ?? '', [['', t('alerts.silenced.no')], ['true', t('alerts.silenced.only')], ['all', t('alerts.silenced.all')]], value => set('silenced', value))}
      ${day('from')}${day('to')}
      ${input('filter-rule', t('alerts.rule'), filter.rule, value => set('rule', value.trim()))}
      ${input('filter-series', t('alerts.series'), filter.series, value => set('series', value.trim()))}
      ${input('filter-article', t('alerts.article'), filter.article, value => set('article', value.trim()))}
    </div>
    <tw-matchers .value=${filter.match ?? []} .error=${problem?.status === 400 ? problem.detail : ''} @matched=${event => set('match', event.detail)}></tw-matchers></details>`;
}
