import { html, nothing } from 'lit';
import { Piece } from '../shell/page.js';
import { t } from '../i18n/i18n.js';

/** Says what was done, and lets it be undone. */
class Toast extends Piece {
  render() {
    return html`<div aria-live="polite">${this.said ? html`<div class="toast">${this.said}
      ${this.back ? html`<button @click=${this.undo}>${t('undo')}</button>` : nothing}
      <button aria-label=${t('close')} @click=${() => this.say(null)}>×</button></div>` : nothing}</div>`;
  }

  say(text, back = null) {
    this.said = text;
    this.back = back;
    this.requestUpdate();
    clearTimeout(this.end);
    if (text && !back) {
      this.end = setTimeout(() => this.say(null), 6000);
    }
  }

  undo() {
    const back = this.back;
    this.say(null);
    back();
  }
}

customElements.define('tw-toast', Toast);

export function say(text, back) {
  document.querySelector('tw-toast').say(text, back);
}
