import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { link } from '../../shell/route.js';
import { all, post, segment } from '../../api/api.js';
import { alertStrip, timeline } from '../../chart/timeline.js';
import '../../chart/chart.js';
import { by, kinds, move } from '../alerts/words.js';
import { day, seriesName, time } from '../../format/format.js';
import { count, t, word } from '../../i18n/i18n.js';
import '../../i18n/chart.js';

const DAY = 86_400_000;
const PERIODS = [7, 30, 90, 365, 1825];
const MOST_CLAIMS = 5000;

/** What a rule would have raised, before it is saved. Tells `faulty` where the rule cannot be understood. */
class Preview extends Piece {
  static properties = { rule: { attribute: false } };

  constructor() {
    super();
    this.days = 30;
  }

  render() {
    const { outcome } = this;
    return html`<h2>${t('preview.title')}</h2>
      <form name="preview" class="row end" @submit=${event => { event.preventDefault(); this.run(); }}>
        <label>${t('preview.period')} <select name="days" @change=${event => { this.days = Number(event.target.value); }}>${PERIODS.map(days => html`
          <option value=${days} ?selected=${days === this.days}>${count('preview.last', days)}</option>`)}</select></label>
        <button ?disabled=${this.busy}>${t('preview.do')}</button></form>
      ${this.waiting()}${this.trouble()}
      ${outcome && this.stale ? html`<p class="notice">${t('preview.stale')}</p>` : nothing}
      ${outcome ? html`<p role="status" class="value outcome">${outcome.more ? t('preview.more', { n: outcome.items.length }) : count('preview.fired', outcome.items.length, { period: count('preview.last', outcome.days) })}</p>
        <p class="hint">${day(outcome.from)} – ${day(outcome.to)}. ${t('preview.hint')}</p>
        ${outcome.items.length ? html`<tw-chart low label=${t('preview.chart')} .option=${this.option}></tw-chart>
          ${this.ofOne ? html`<p class="hint">${t('preview.one', { name: seriesName(outcome.items[0]) })}</p>` : nothing}
          <ol>${outcome.items.map(alert => html`<li><span class="badge ${alert.severity}">${word('severity', alert.severity)}</span>
            <strong>${move(alert)}</strong> <span class="muted">${by(alert)}</span><br><span class="small"><a href=${link('series', alert.seriesId)}>${seriesName(alert)}</a> · ${kinds(alert)} · ${time(alert.raisedAt)}
            · <a href=${link('article', alert.new.articleId, { at: `${alert.new.start}-${alert.new.end}` })}>${alert.new.source}</a></span></li>`)}</ol>` : nothing}` : nothing}`;
  }

  /** The rule is no longer the one that was tried. */
  outdated() {
    this.stale = true;
    this.outcome && this.requestUpdate();
  }

  async run() {
    this.stale = false;
    const to = new Date();
    const from = new Date(to.getTime() - this.days * DAY);
    const days = this.days;
    const outcome = await this.attempt(() => post('alerts', 'rules/preview', { ...this.rule(), from: from.toISOString(), to: to.toISOString() }));
    this.dispatchEvent(new CustomEvent('faulty', { detail: outcome ? null : this.problem }));
    if (outcome) {
      this.outcome = { ...outcome, days };
      await this.draw();
    }
    this.requestUpdate();
  }

  /** On the timeline of the series where it is one, else as a strip of all. */
  async draw() {
    const { items, from, to } = this.outcome;
    const [series, ...others] = new Set(items.map(alert => alert.seriesId));
    this.ofOne = Boolean(series) && !others.length;
    this.option = () => alertStrip({ alerts: items, from, to });
    if (this.ofOne) {
      const unit = items[0].labels.unit;
      await this.attempt(async () => {
        const estimates = (await all('claims', `series/${segment(series)}/estimates`, { limit: MOST_CLAIMS }, MOST_CLAIMS)).items.map(one => ({ ...one, unit }));
        this.option = () => timeline({ estimates, alerts: items, unit, log: false, compact: true });
      });
    }
  }
}

customElements.define('tw-rule-preview', Preview);
