import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { setSignature, signature } from '../../shell/settings.js';
import { all, del, post, segment } from '../../api/api.js';
import { draft } from '../../draft.js';
import { input, select } from '../../form/field.js';
import { inWords } from '../../form/matchers.js';
import { say } from '../../form/toast.js';
import { time } from '../../format/format.js';
import { t } from '../../i18n/i18n.js';

const HOURS = [1, 4, 24, 72, 168];
const kept = draft('silence');

/** What is held back at present, and by whom; `match` offers to hold back more. */
class Silences extends Piece {
  static properties = { match: { attribute: false } };

  constructor() {
    super();
    this.form = { comment: '', hours: 24, ...kept.read() };
    this.by = signature();
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const found = await this.attempt(() => all('alerts', 'silences', { limit: 1000 }, 5000));
    this.silences = found?.items.filter(one => one.state !== 'expired') ?? this.silences;
    this.requestUpdate();
  }

  willUpdate(changes) {
    if (changes.has('match') && this.match) {
      this.asked = [...this.match];
    }
  }

  render() {
    return html`${this.match ? this.make() : nothing}
      ${this.silences?.length ? html`<section aria-labelledby="silences"><h2 id="silences">${t('silences.title')}</h2>
        <ul>${this.silences.map(one => html`<li>${one.match.map(inWords).join(', ')} – ${t('silences.until', { when: time(one.endsAt) })}, ${one.createdBy}: ${one.comment}
          <button class="quiet" ?disabled=${this.busy} @click=${() => this.end(one)}>${t('silences.end')}</button></li>`)}</ul></section>` : nothing}
      ${this.match ? nothing : this.trouble()}`;
  }

  make() {
    return html`<details class="card"><summary><strong>${t('silence')}</strong> <span class="muted">${t('silence.hint')}</span></summary>
      <form class="narrow" name="silence" @submit=${this.send}>
        <tw-matchers name="silence" .value=${this.asked} .error=${this.problem?.at('match') ?? ''} @matched=${event => { this.asked = event.detail; this.requestUpdate(); }}></tw-matchers>
        <div class="fields">
          ${select('silence-hours', t('silence.for'), this.form.hours, HOURS.map(hours => [hours, t(`silence.hours.${hours}`)]), hours => this.set({ hours: Number(hours) }), { error: this.problem?.at('endsAt') })}
          ${input('silence-by', t('by'), this.by, by => { this.by = by; }, { error: this.problem?.at('createdBy'), autocomplete: 'name', required: true })}
        </div>
        ${input('silence-comment', t('silence.comment'), this.form.comment, comment => this.set({ comment }), { error: this.problem?.at('comment'), required: true })}
        ${this.trouble()}<p><button class="main" ?disabled=${this.busy || !this.asked.length}>${t('silence.do')}</button></p></form></details>`;
  }

  set(change) {
    this.form = { ...this.form, ...change };
    kept.write(this.form);
  }

  async send(event) {
    event.preventDefault();
    this.querySelector('tw-matchers').add();
    const endsAt = new Date(Date.now() + this.form.hours * 3_600_000).toISOString();
    const made = await this.attempt(() => post('alerts', 'silences', { match: this.asked, endsAt, createdBy: this.by.trim(), comment: this.form.comment.trim() }));
    if (made) {
      setSignature(this.by.trim());
      kept.drop();
      event.target.closest('details').open = false;
      await this.load();
      say(t('silence.done', { when: time(made.endsAt) }), () => this.end(made));
    }
  }

  async end(silence) {
    await this.attempt(() => del('alerts', `silences/${segment(silence.id)}`));
    this.problem ? say(`${this.problem.title} ${this.problem.detail}`) : await this.load();
  }
}

customElements.define('tw-silences', Silences);
