import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { link } from '../../shell/route.js';
import { interval, time } from '../../format/format.js';
import { t, word } from '../../i18n/i18n.js';

const PIECE = 100;

/** All claims of a series, the newest first, to read and to choose for a split. */
class ClaimTable extends Piece {
  static properties = { estimates: { attribute: false }, chosen: { attribute: false } };

  constructor() {
    super();
    this.shown = PIECE;
  }

  render() {
    const rows = this.estimates.slice(-this.shown).reverse();
    return html`<details><summary><h2>${t('series.table', { n: this.estimates.length })}</h2></summary>
      <div class="scroll" role="region" aria-label=${t('series.table', { n: this.estimates.length })} tabindex="0"><table>
        <thead><tr><th scope="col">${t('series.choose')}</th><th scope="col">${t('series.value')}</th><th scope="col">${t('series.source')}</th><th scope="col">${t('series.publisher')}</th>
          <th scope="col">${t('series.role')}</th><th scope="col">${t('series.certainty')}</th><th scope="col">${t('series.when')}</th></tr></thead>
        <tbody>${rows.map(row => html`<tr>
          <td><input type="checkbox" aria-label=${`${t('series.choose')}: ${row.text}, ${row.source}`} .checked=${this.chosen.includes(row.claimId)} @change=${event => this.choose(row.claimId, event.target.checked)}></td>
          <td>${interval(row, row.unit)} <span class="muted small">“${row.text}”</span></td><td>${row.source}</td><td>${row.publisher}</td>
          <td>${word('role', row.role)}</td><td>${word('modality', row.modality)}</td>
          <td><a href=${link('article', row.articleId, { claim: row.claimId })}>${time(row.publishedAt)}</a></td></tr>`)}</tbody></table></div>
      ${this.shown < this.estimates.length ? html`<button @click=${() => { this.shown += PIECE * 5; this.requestUpdate(); }}>${t('more')}</button>` : nothing}
    </details>`;
  }

  choose(id, yes) {
    this.chosen = yes ? [...this.chosen, id] : this.chosen.filter(one => one !== id);
    this.dispatchEvent(new CustomEvent('chosen', { detail: this.chosen }));
  }
}

customElements.define('tw-claim-table', ClaimTable);
