import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { setSignature, signature } from '../../shell/settings.js';
import { all, del, get, patch, post, segment } from '../../api/api.js';
import { checks, input } from '../../form/field.js';
import { say } from '../../form/toast.js';
import { fits } from './list.js';
import { interval, seriesName } from '../../format/format.js';
import { t } from '../../i18n/i18n.js';

const NAMES = ['counted', 'of', 'event', 'place', 'cause'];
const MOST_OFFERED = 12;
const MOST_SEARCHED = 20_000;

const labelsOf = series => ({ ...series.labels });
const told = value => (typeof value === 'string' ? value.trim() : JSON.stringify(Object.entries(value).filter(([, label]) => label).sort()));

/** What stands in a field once a series was read again: what a person typed into it, else what the series has now. */
function typed(value, before, series, of) {
  const touched = before?.id === series.id && told(value) !== told(of(before));
  return touched ? value : of(series);
}

/** Rename, merge, split: what people put right. Tells `decided` with the series that holds the claims now. */
class Decide extends Piece {
  static properties = { series: { attribute: false }, estimates: { attribute: false }, chosen: { attribute: false } };

  constructor() {
    super();
    this.from = [];
    this.sources = [];
    this.by = signature();
  }

  willUpdate(changes) {
    const before = changes.get('series');
    if (!changes.has('series')) {
      return;
    }
    if (before?.id !== this.series.id) {
      this.from = [];
      this.sources = [];
    }
    this.name = typed(this.name, before, this.series, series => series.name ?? '');
    this.labels = typed(this.labels, before, this.series, labelsOf);
    this.parted = typed(this.parted, before, this.series, labelsOf);
  }

  render() {
    return html`<section aria-labelledby="right"><h2 id="right">${t('decide.title')}</h2>
      <div class="narrow">${input('by', t('by'), this.by, by => { this.by = by; setSignature(by); }, { hint: t('decide.by.hint'), autocomplete: 'name' })}</div>
      ${this.form('rename', html`${input('series-name', t('decide.name'), this.name, name => { this.name = name; }, { error: this.wrong('rename', 'name') })}
        ${this.labelFields('rename', this.labels)}`, false)}
      ${this.form('merge', this.mergeFields(), !this.from.length)}
      ${this.form('split', this.splitFields(), !this.chosen.length && !this.sources.length)}
    </section>`;
  }

  form(kind, fields, unready) {
    return html`<details class="card" ?open=${this.failed === kind}><summary><strong>${t(`decide.${kind}`)}</strong> <span class="muted">${t(`decide.${kind}.hint`)}</span></summary>
      <form class="narrow" name=${kind} @submit=${event => this.send(event, kind)}>${fields}
        ${this.failed === kind ? this.trouble() : nothing}
        <p><button class="main" ?disabled=${this.busy || unready}>${t(`decide.${kind}.do`)}</button></p></form></details>`;
  }

  wrong(kind, name) {
    return this.failed === kind ? this.problem?.at(name) : null;
  }

  labelFields(kind, labels) {
    return html`<div class="fields">${NAMES.map(name => input(`${kind}-${name}`, t(`label.${name}`), labels[name] ?? '', value => { labels[name] = value.trim() || null; },
      { error: this.problem?.errors?.[`labels.${name}`] }))}</div>${this.wrong(kind, 'labels') ? html`<p class="error" role="alert">${this.wrong(kind, 'labels')}</p>` : nothing}`;
  }

  mergeFields() {
    return html`${input('merge-search', t('decide.merge.search'), this.words ?? '', words => this.search(words), { type: 'search', hint: t('decide.merge.search.hint') })}
      ${this.offered?.length ? checks('merge-from', t('decide.merge.from'), this.from, this.offered.map(one => [one.id, seriesName(one), t('decide.merge.claims', { n: one.claims })]),
        from => { this.from = from; this.requestUpdate(); }, { error: this.wrong('merge', 'from') })
        : this.words ? html`<p class="muted" role="status">${t('series.none')}</p>` : nothing}`;
  }

  /** Only series in the same unit can be merged, so only those are offered. */
  async search(words) {
    this.words = words;
    const unit = this.series.labels.unit;
    this.known ??= all('claims', 'series', { match: unit ? [`unit="${unit}"`] : [], limit: 1000 }, MOST_SEARCHED);
    try {
      const { items } = await this.known;
      this.offered = words.trim() ? items.filter(one => one.id !== this.series.id && (this.from.includes(one.id) || fits(one, words.trim()))).slice(0, MOST_OFFERED) : [];
    } catch {
      this.known = null;
    }
    this.requestUpdate();
  }

  splitFields() {
    const sources = [...new Set(this.estimates.map(one => one.source))];
    const claims = this.estimates.filter(one => this.chosen.includes(one.claimId));
    return html`<p>${t('decide.split.claims')} ${claims.length ? claims.map(one => `${interval(one, one.unit)} (${one.source})`).join('; ') : html`<span class="muted">${t('decide.split.choose')}</span>`}</p>
      ${sources.length <= 40 ? checks('split-sources', t('decide.split.sources'), this.sources, sources.map(one => [one, one]), chosen => { this.sources = chosen; this.requestUpdate(); }, { hint: t('decide.split.sources.hint') }) : nothing}
      <h3>${t('decide.split.labels')}</h3>${this.labelFields('split', this.parted)}`;
  }

  /** Labels that differ from those of the series; null for one that is removed. */
  changed(labels) {
    return Object.fromEntries(Object.entries(labels).filter(([name, value]) => (value ?? null) !== (this.series.labels[name] ?? null)));
  }

  async send(event, kind) {
    event.preventDefault();
    this.failed = kind;
    const path = `series/${segment(this.series.id)}`;
    const by = this.by.trim() || undefined;
    const done = await this.attempt(() => {
      switch (kind) {
        case 'rename': {
          const labels = this.changed(this.labels);
          return patch('claims', path, { name: this.name.trim(), ...(Object.keys(labels).length ? { labels } : {}), by });
        }
        case 'merge':
          return post('claims', `${path}/merge`, { from: this.from, by });
        default:
          return post('claims', `${path}/split`, { claims: this.chosen, sources: this.sources, labels: this.changed(this.parted), by });
      }
    });
    if (done) {
      this.failed = null;
      this.known = null;
      this.words = '';
      this.offered = [];
      this.from = [];
      this.parted = kind === 'split' ? labelsOf(this.series) : this.parted;
      event.target.closest('details').open = false;
      this.tell(done.id);
      say(t(`decide.${kind}.done`), () => this.undo(kind === 'split' ? done.id : this.series.id, kind));
    }
  }

  /** Takes back the newest decision of that kind that still holds. */
  async undo(series, kind) {
    const own = this.series.id;
    this.failed = null;
    await this.attempt(async () => {
      for (const id of new Set([own, series])) {
        const { items } = await get('claims', `series/${segment(id)}/decisions`);
        const last = items.find(one => !one.undoneAt && one.ruling.kind === kind);
        if (last) {
          await del('claims', `series/${segment(last.seriesId)}/decisions/${last.id}`);
          this.tell(own);
          say(t('decide.undone'));
          return;
        }
      }
    });
    this.problem && say(`${this.problem.title} ${this.problem.detail}`);
  }

  tell(series) {
    this.dispatchEvent(new CustomEvent('decided', { detail: { series } }));
  }
}

customElements.define('tw-series-decide', Decide);
