import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { keep, link } from '../../shell/route.js';
import { get } from '../../api/api.js';
import { input } from '../../form/field.js';
import '../../form/matchers.js';
import { day, labelValue, number, seriesName, unit } from '../../format/format.js';
import { count, t } from '../../i18n/i18n.js';
import '../../i18n/series.js';

const PAGE = 200;
const MOST_PAGES_A_SEARCH = 10;
const ENOUGH = 30;

/** Whether all words that were typed stand in what a series is called or in its labels. */
export function fits(series, words) {
  const said = [seriesName(series), ...Object.entries(series.labels).map(([name, value]) => `${value} ${labelValue(name, value)}`)].join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/).every(word => said.includes(word));
}

class SeriesList extends Piece {
  static properties = { query: { attribute: false } };

  constructor() {
    super();
    this.items = [];
  }

  willUpdate(changes) {
    if (changes.has('query')) {
      this.words = this.query.get('q') ?? '';
      this.match = this.query.getAll('match');
      this.load();
    }
  }

  async load() {
    this.items = [];
    this.next = undefined;
    await this.more();
  }

  /** A page, and further ones until a search has found something to show. */
  async more() {
    const asked = this.match;
    await this.attempt(async () => {
      const before = this.found().length;
      for (let pages = 0; pages < MOST_PAGES_A_SEARCH; pages++) {
        const page = await get('claims', 'series', { match: asked, limit: PAGE, cursor: this.next });
        if (asked !== this.match) {
          return;
        }
        this.items = [...this.items, ...page.items];
        this.next = page.next ?? undefined;
        if (!this.next || this.found().length >= before + ENOUGH) {
          return;
        }
      }
    });
    this.loaded = true;
    this.requestUpdate();
  }

  found() {
    return this.words ? this.items.filter(series => fits(series, this.words)) : this.items;
  }

  change({ words = this.words, match = this.match }) {
    const other = match !== this.match;
    this.words = words;
    this.match = match;
    const query = new URLSearchParams(match.map(one => ['match', one]));
    words && query.set('q', words);
    keep('series', '', query);
    clearTimeout(this.wait);
    if (other) {
      this.load();
    } else {
      this.wait = setTimeout(() => this.next && this.found().length < ENOUGH && this.more(), 250);
    }
    this.requestUpdate();
  }

  render() {
    const found = this.found();
    return html`<h1 tabindex="-1">${t('series.title')}</h1>
      <p class="muted">${t('series.lead')}</p>
      <div class="narrow">
        ${input('search', t('series.search'), this.words, words => this.change({ words }), { type: 'search', placeholder: t('series.search.example') })}
        <details ?open=${this.match.length > 0}><summary>${t('series.filter')}</summary>
          <tw-matchers .value=${this.match} .error=${this.problem?.status === 400 ? this.problem.detail : ''} @matched=${event => this.change({ match: event.detail })}></tw-matchers></details>
      </div>
      ${this.problem && this.problem.status !== 400 ? this.trouble() : nothing}
      ${this.loaded && !this.problem && !found.length && !this.next ? this.empty() : nothing}
      ${found.length ? html`<div class="scroll" role="region" aria-label=${t('series.title')} tabindex="0"><table>
        <caption>${count('series.count', found.length)}${this.next ? ` ${t('series.count.more')}` : ''}</caption>
        <thead><tr><th scope="col">${t('series.title')}</th><th scope="col">${t('label.unit')}</th><th scope="col" class="num">${t('series.claims')}</th>
          <th scope="col" class="num">${t('series.sources')}</th><th scope="col">${t('series.last')}</th></tr></thead>
        <tbody>${found.map(series => html`<tr><th scope="row"><a href=${link('series', series.id)}>${seriesName(series)}</a></th>
          <td>${unit(series.labels.unit) || t('series.unit.count')}</td><td class="num">${number(series.claims)}</td><td class="num">${number(series.sources)}</td>
          <td>${day(series.lastPublishedAt)}</td></tr>`)}</tbody></table></div>` : nothing}
      ${this.waiting()}
      ${this.next && !this.busy ? html`<p><button @click=${this.more}>${t('more')}</button></p>` : nothing}`;
  }

  empty() {
    return this.words || this.match.length
      ? html`<p class="notice" role="status">${t('series.none')}</p>`
      : html`<p class="notice">${t('series.empty')} <a href="#/">${t('nav.start')}</a></p>`;
  }
}

customElements.define('tw-series-list', SeriesList);
