import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { go, link } from '../../shell/route.js';
import { all, get, segment } from '../../api/api.js';
import { timeline } from '../../chart/timeline.js';
import { holdings } from '../../chart/holdings.js';
import { bySource, collapse } from '../../chart/origins.js';
import '../../chart/chart.js';
import './table.js';
import './decide.js';
import './history.js';
import { exports } from './export.js';
import { interval, labelValue, number, seriesName, time } from '../../format/format.js';
import { sentence } from '../alerts/words.js';
import { count, t } from '../../i18n/i18n.js';
import '../../i18n/chart.js';
import '../../i18n/series.js';

const MOST = 10_000;

class SeriesDetail extends Piece {
  static properties = { series: {} };

  willUpdate(changes) {
    if (changes.has('series')) {
      this.data = null;
      this.chosen = [];
      this.log = false;
      this.load();
    }
  }

  async load() {
    const id = this.series;
    await this.attempt(async () => {
      const [series, estimates, alerts, consensus, decisions] = await Promise.all([
        get('claims', `series/${segment(id)}`),
        all('claims', `series/${segment(id)}/estimates`, { limit: MOST }, MOST),
        all('alerts', 'alerts', { series: id, limit: 200 }, 200).catch(problem => ({ items: [], problem })),
        get('alerts', `series/${segment(id)}/consensus`).catch(problem => (problem.status === 404 ? null : { problem })),
        get('claims', `series/${segment(id)}/decisions`),
      ]);
      if (id !== this.series) {
        return;
      }
      const code = series.labels.unit;
      this.data = { series, estimates: estimates.items.map(one => ({ ...one, unit: code })), more: estimates.next, alerts: alerts.items, consensus: consensus?.problem ? null : consensus, away: consensus?.problem ?? alerts.problem, decisions: decisions.items };
      this.draw();
      document.title = `${seriesName(series)} – Tallywire`;
    });
  }

  /** Options are functions, asked for again in another language or theme. */
  draw() {
    const { estimates, alerts, consensus, series } = this.data;
    const order = bySource(collapse(estimates)).map(([name]) => name);
    this.line = () => timeline({ estimates, alerts, unit: series.labels.unit, log: this.log });
    this.held = consensus && (() => holdings({ consensus, order, log: this.log }));
    this.requestUpdate();
  }

  render() {
    return html`
      <p class="small"><a href="#/series">${t('nav.series')}</a></p>
      <h1 tabindex="-1">${this.data ? seriesName(this.data.series) : t('series.one')}</h1>
      ${this.data ? this.found(this.data) : html`${this.waiting()}${this.trouble()}`}`;
  }

  found({ series, estimates, alerts, consensus, more, away, decisions }) {
    const positive = estimates.every(one => (one.lower ?? one.upper) > 0);
    return html`<p class="row">${Object.entries(series.labels).map(([name, value]) => html`<span class="chip"><span class="muted">${t(`label.${name}`).replace(/^label\./, '')}</span> ${labelValue(name, value)}</span>`)}</p>
      ${series.mergedInto ? html`<p class="notice">${t('series.merged')} <a href=${link('series', series.mergedInto)}>${t('series.merged.where')}</a></p>` : nothing}
      <p class="muted">${count('series.claims.n', series.claims)} · ${count('series.sources.n', series.sources)} · ${time(series.firstPublishedAt)} – ${time(series.lastPublishedAt)}</p>
      ${this.trouble()}
      ${estimates.length ? html`<div class="beside wide">
        <section aria-labelledby="moved"><div class="row spread"><h2 id="moved">${t('series.moved')}</h2>
          <label class="check"><input type="checkbox" .checked=${this.log ?? false} ?disabled=${!positive} @change=${event => { this.log = event.target.checked; this.draw(); }}><span>${t('series.log')}</span></label></div>
          <tw-chart class="timeline" label=${this.described()} .option=${this.line} @pick=${event => this.pick(event.detail)}></tw-chart>
          <p class="hint">${t('series.legend')}</p>
          ${more ? html`<p class="hint">${t('series.cut', { n: number(MOST) })}</p>` : nothing}
          ${exports(this.data, () => timeline({ estimates, alerts, unit: series.labels.unit, log: this.log }))}
        </section>
        <section aria-labelledby="held"><h2 id="held">${t('series.held')}</h2>
          ${consensus ? html`<p><span class="muted">${t('series.together')}</span> <strong>${interval({ ...consensus, hedge: 'range' }, consensus.unit)}</strong>
            <span class="muted small">${t('series.as-of', { when: time(consensus.at) })}</span></p>
            <tw-chart class="held" label=${t('chart.held.described', { n: consensus.estimates.length, all: interval({ ...consensus, hedge: 'range' }, consensus.unit) })} .option=${this.held} @pick=${event => this.pick(event.detail)}></tw-chart>
            ${this.heldTable(consensus)}` : away ? this.trouble(away) : html`<p class="muted">${t('series.held.none')}</p>`}
          ${alerts.length ? html`<h2>${t('nav.alerts')}</h2><ul>${alerts.slice(0, 8).map(alert => html`<li><a href=${link('alerts', alert.id)}>${sentence(alert)}</a></li>`)}</ul>
            <p><a href=${link('alerts', '', { series: series.id })}>${t('series.alerts.all')}</a></p>` : nothing}
        </section></div>
        <tw-claim-table .estimates=${estimates} .chosen=${this.chosen ?? []} @chosen=${event => { this.chosen = event.detail; this.requestUpdate(); }}></tw-claim-table>`
      : html`<p class="notice">${t('series.without')}</p>`}
      <tw-series-decide .series=${series} .estimates=${estimates} .chosen=${this.chosen ?? []} @decided=${event => this.decided(event.detail)}></tw-series-decide>
      <tw-series-history .series=${series} .decisions=${decisions} @decided=${event => this.decided(event.detail)}></tw-series-history>`;
  }

  described() {
    const { estimates, alerts, series } = this.data;
    const last = estimates.at(-1);
    return t('chart.described', { n: estimates.length, sources: series.sources, alerts: alerts.length, last: interval(last, series.labels.unit), when: time(last.publishedAt) });
  }

  heldTable(consensus) {
    return html`<details><summary>${t('series.as-table')}</summary><table><thead><tr><th scope="col">${t('series.source')}</th><th scope="col">${t('series.value')}</th><th scope="col">${t('series.when')}</th></tr></thead>
      <tbody>${consensus.estimates.map(one => html`<tr><th scope="row">${one.source}</th><td>${interval(one, consensus.unit)}</td><td><a href=${link('article', one.articleId)}>${time(one.publishedAt)}</a></td></tr>`)}</tbody></table></details>`;
  }

  pick(datum) {
    if (datum?.alert) {
      go('alerts', datum.alert.id);
    } else if (datum?.claim) {
      go('article', datum.claim.articleId, { claim: datum.claim.claimId });
    }
  }

  /** After a decision: another series may hold the claims now. */
  decided({ series } = {}) {
    this.chosen = [];
    series && series !== this.series ? go('series', series) : this.load();
  }
}

customElements.define('tw-series-detail', SeriesDetail);
