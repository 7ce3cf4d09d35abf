import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { link } from '../../shell/route.js';
import { signature } from '../../shell/settings.js';
import { post, segment } from '../../api/api.js';
import { area, select } from '../../form/field.js';
import { say } from '../../form/toast.js';
import { day, interval, labelValue, percent, seriesName, unit } from '../../format/format.js';
import { t, word } from '../../i18n/i18n.js';

const REASONS = ['not-a-figure', 'value', 'unit', 'counted', 'source', 'role', 'series', 'other'];

/** Everything that is known of a figure; a stored one can be flagged as wrong. */
class FigureCard extends Piece {
  static properties = { figure: { attribute: false }, stored: { type: Boolean } };

  willUpdate(changes) {
    if (changes.has('figure')) {
      this.flagging = false;
      this.problem = null;
      this.reason = 'value';
      this.note = '';
    }
  }

  render() {
    const figure = this.figure;
    const fact = (key, value) => (value ? html`<dt>${t(`figure.${key}`)}</dt><dd>${value}</dd>` : nothing);
    return html`<div class="card"><p class="value">${interval(figure, figure.unit)}</p><p class="muted">“${figure.text}”</p>
      <dl class="facts">
        ${fact('counted', figure.counted?.text)}
        ${fact('unit', unit(figure.unit) || t('figure.count'))}
        ${fact('hedge', word('hedge', figure.hedge))}
        ${fact('role', word('role', figure.role))}
        ${fact('source', figure.source?.name ?? (figure.publisher ? t('figure.publisher', { name: figure.publisher }) : t('figure.nobody')))}
        ${fact('modality', word('modality', figure.modality))}
        ${fact('time', figure.time && (figure.time.from === figure.time.to ? day(figure.time.from) : `${figure.time.from ? day(figure.time.from) : '…'} – ${figure.time.to ? day(figure.time.to) : '…'}`))}
        ${fact('series', figure.seriesId && html`<a href=${link('series', figure.seriesId)}>${seriesName({ labels: figure.seriesLabels ?? figure.labels })}</a>`)}
        ${figure.seriesId ? nothing : fact('labels', Object.entries(figure.labels ?? {}).map(([name, value]) => html`<span class="chip"><span class="muted">${t(`label.${name}`).replace(/^label\./, '')}</span> ${labelValue(name, value)}</span> `))}
        ${fact('confidence', html`<meter min="0" max="1" .value=${figure.confidence} aria-label=${t('figure.confidence')}></meter> ${percent(figure.confidence)}`)}
      </dl>
      ${this.stored ? this.flag() : nothing}</div>`;
  }

  flag() {
    if (!this.flagging) {
      return html`<button @click=${() => { this.flagging = true; this.requestUpdate(); }}>${t('flag.open')}</button>`;
    }
    return html`<form name="flag" @submit=${this.send}>
      ${select('flag-reason', t('flag.reason'), this.reason, REASONS.map(code => [code, t(`flag.${code}`)]), reason => { this.reason = reason; }, { error: this.problem?.at('reason') })}
      ${area('flag-note', `${t('flag.note')} (${t('optional')})`, this.note, note => { this.note = note; }, { error: this.problem?.at('note') })}
      ${this.trouble()}
      <div class="row"><button class="main" ?disabled=${this.busy}>${t('flag.send')}</button>
        <button type="button" @click=${() => { this.flagging = false; this.requestUpdate(); }}>${t('cancel')}</button></div></form>`;
  }

  async send(event) {
    event.preventDefault();
    const done = await this.attempt(async () => {
      await post('claims', `claims/${segment(this.figure.id)}/flags`, { reason: this.reason, note: this.note.trim() || undefined, by: signature().trim() || undefined });
      return true;
    });
    if (done) {
      this.flagging = false;
      say(t('flag.done'));
      this.requestUpdate();
    }
  }
}

customElements.define('tw-figure-card', FigureCard);
