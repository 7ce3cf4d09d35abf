import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { pieces } from './spans.js';
import './figure-card.js';
import { interval } from '../../format/format.js';
import { count, t, word } from '../../i18n/i18n.js';

const ROLES = ['level', 'from', 'to', 'increase', 'decrease', 'factor', 'part', 'whole'];

/** A text with its figures highlighted, and a card for the one that is chosen. */
class Reading extends Piece {
  static properties = { text: { attribute: false }, figures: { attribute: false }, pointed: { attribute: false }, active: { type: Number }, stored: { type: Boolean }, language: {} };

  constructor() {
    super();
    this.active = -1;
    this.figures = [];
  }

  render() {
    const roles = ROLES.filter(role => this.figures.some(figure => figure.role === role));
    return html`<div class="beside">
      <section aria-label=${t('article.text')}>
        <ul class="legend" aria-label=${t('article.roles')}>${roles.map(role => html`<li><span class="figure ${role}">${word('role', role)}</span></li>`)}</ul>
        <div class="article-text" lang=${this.language ?? nothing}>${pieces(this.text, this.figures, this.active, this.pointed).map(piece => this.piece(piece))}</div>
      </section>
      <aside aria-label=${t('article.figures')}>
        ${this.active >= 0 && this.figures[this.active] ? this.card() : this.list()}
      </aside></div>`;
  }

  piece({ text, figure, mention, pointed }) {
    const classes = [mention ? `mention ${mention}` : '', pointed ? 'pointed' : ''].join(' ').trim();
    if (figure < 0) {
      return classes ? html`<span class=${classes}>${text}</span>` : text;
    }
    const found = this.figures[figure];
    return html`<span role="button" tabindex="0" class="figure ${found.role} ${classes}" data-figure=${figure} aria-pressed=${figure === this.active ? 'true' : 'false'}
      @click=${() => this.choose(figure)} @keydown=${event => this.key(event, figure)}>${text}</span>`;
  }

  key(event, figure) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(figure);
    } else if (event.key === 'Escape') {
      this.choose(-1);
    }
  }

  list() {
    return html`<h2 tabindex="-1">${count('article.found', this.figures.length)}</h2>
      ${this.figures.length ? html`<p class="hint">${t('article.choose')}</p>` : html`<p>${t('article.nothing')}</p>`}
      <ol class="figure-list">${this.figures.map((figure, index) => html`<li><button @click=${() => this.choose(index, true, true)}>
        <strong>${interval(figure, figure.unit)}</strong> ${figure.counted?.text ?? ''} <span class="muted small">${figure.source?.name ?? ''}</span></button></li>`)}</ol>`;
  }

  card() {
    return html`<div class="row spread"><h2 tabindex="-1">${t('article.figure.of', { n: this.active + 1, all: this.figures.length })}</h2>
      <div class="row"><button aria-label=${t('article.previous')} ?disabled=${this.active === 0} @click=${() => this.choose(this.active - 1, true)}>‹</button>
      <button aria-label=${t('article.next')} ?disabled=${this.active === this.figures.length - 1} @click=${() => this.choose(this.active + 1, true)}>›</button>
      <button @click=${() => this.choose(-1, false, true)}>${t('article.all')}</button></div></div>
      <tw-figure-card .figure=${this.figures[this.active]} ?stored=${this.stored}></tw-figure-card>`;
  }

  /** @param aside whether what was used to choose goes away with it, so that the keyboard must go elsewhere */
  async choose(index, show = false, aside = false) {
    this.active = index === this.active && !show ? -1 : index;
    await this.updateComplete;
    aside && this.querySelector('aside h2').focus();
    if (this.active < 0) {
      return;
    }
    const place = this.querySelector(`[data-figure="${this.active}"]`);
    show ? place?.scrollIntoView({ block: 'center' }) : place?.focus({ preventScroll: true });
    if (!show && innerWidth < 992) {
      this.querySelector('tw-figure-card')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Brings the pointed-at words into sight and to the keyboard. */
  async point() {
    await this.updateComplete;
    const place = this.querySelector('.pointed');
    if (place) {
      place.tabIndex = 0;
      place.scrollIntoView({ block: 'center' });
      place.focus({ preventScroll: true });
    }
    return Boolean(place);
  }
}

customElements.define('tw-reading', Reading);
