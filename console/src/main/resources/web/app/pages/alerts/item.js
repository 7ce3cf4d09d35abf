import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { link } from '../../shell/route.js';
import { time } from '../../format/format.js';
import { by, kinds, move } from './words.js';
import { t, word } from '../../i18n/i18n.js';
import './acknowledge.js';

/** An alert in the list: what moved from where to where, by how much, says who. */
class Item extends Piece {
  static properties = { alert: { attribute: false } };

  render() {
    const { alert } = this;
    return html`<article class="card alert ${alert.severity} ${alert.status} ${alert.fresh ? 'fresh' : ''}" data-alert=${alert.id}>
      <p class="row small"><span class="badge ${alert.severity}">${word('severity', alert.severity)}</span><span>${kinds(alert)}</span>
        <span class="muted">${time(alert.raisedAt)}</span>${alert.status === 'open' ? nothing : html`<span class="chip">${word('status', alert.status)}</span>`}
        ${alert.silencedBy?.length ? html`<span class="chip">${t('alerts.is-silenced')}</span>` : nothing}</p>
      <p class="move"><a href=${link('alerts', alert.id)}>${move(alert)}</a> <span class="muted">${by(alert)}</span></p>
      <p class="small">${alert.old && alert.old.source !== alert.new.source ? `${alert.old.source} ↔ ` : ''}${alert.new.source}${alert.new.publisher === alert.new.source ? '' : ` (${alert.new.publisher})`}</p>
      <tw-acknowledge .alert=${alert}></tw-acknowledge></article>`;
  }
}

customElements.define('tw-alert-item', Item);
