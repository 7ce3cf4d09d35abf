import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { setSignature, signature } from '../../shell/settings.js';
import { post, segment } from '../../api/api.js';
import { draft } from '../../draft.js';
import { area, input } from '../../form/field.js';
import { time } from '../../format/format.js';
import { t } from '../../i18n/i18n.js';

/** Who takes care of an alert. Tells `changed` with the alert as it is then. */
class Acknowledge extends Piece {
  static properties = { alert: { attribute: false } };

  render() {
    const { acknowledgement, id } = this.alert;
    if (!this.open) {
      return html`<div class="row small">${acknowledgement ? html`<span>${t('acknowledged.by', { by: acknowledgement.by, when: time(acknowledgement.at) })}${acknowledgement.note ? `: ${acknowledgement.note}` : ''}</span>` : nothing}
        <button class="quiet" name="acknowledge" @click=${this.begin}>${acknowledgement ? t('acknowledge.instead') : t('acknowledge')}</button></div>`;
    }
    return html`<form class="narrow" name="acknowledge" @submit=${this.send}>
      ${input(`by-${id}`, t('by'), this.by, by => { this.by = by; }, { error: this.problem?.at('by'), autocomplete: 'name', required: true })}
      ${area(`note-${id}`, `${t('acknowledge.note')} (${t('optional')})`, this.note, note => { this.note = note; this.kept().write(note); }, { rows: 2, error: this.problem?.at('note') })}
      ${this.trouble()}
      <div class="row"><button class="main" ?disabled=${this.busy}>${t('acknowledge')}</button>
        <button type="button" @click=${() => { this.open = false; this.requestUpdate(); }}>${t('cancel')}</button></div></form>`;
  }

  kept() {
    return draft(`acknowledge.${this.alert.id}`);
  }

  async begin() {
    this.open = true;
    this.by = signature();
    this.note = this.kept().read() ?? '';
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('input').focus();
  }

  async send(event) {
    event.preventDefault();
    const note = this.note.trim();
    const alert = await this.attempt(() => post('alerts', `alerts/${segment(this.alert.id)}/acknowledgement`, { by: this.by.trim(), ...(note ? { note } : {}) }));
    if (alert) {
      setSignature(this.by.trim());
      this.kept().drop();
      this.open = false;
      this.alert = alert;
      this.dispatchEvent(new CustomEvent('changed', { detail: alert, bubbles: true }));
    }
  }
}

customElements.define('tw-acknowledge', Acknowledge);
