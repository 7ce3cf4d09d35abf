import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { link } from '../../shell/route.js';
import { get, post, segment } from '../../api/api.js';
import { say } from '../../form/toast.js';
import { time } from '../../format/format.js';
import { t } from '../../i18n/i18n.js';

const STATUSES = ['pending', 'failed', 'delivered', 'given-up'];
const LOOK_AGAIN = 3000;
const GOOD = { delivered: 'good', failed: 'bad', 'given-up': 'bad' };

/** What was sent to a subscription and what came back; looks again while something is under way. */
class Deliveries extends Piece {
  static properties = { subscription: {}, called: {} };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.again);
  }

  path(rest = '') {
    return `subscriptions/${segment(this.subscription)}/deliveries${rest}`;
  }

  async load(cursor) {
    clearTimeout(this.again);
    const page = await this.attempt(() => get('alerts', this.path(), { status: this.status, limit: 50, cursor }));
    if (page) {
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.next = page.next;
      this.requestUpdate();
    }
    if (this.isConnected && !cursor && this.items?.some(one => one.status === 'pending' || one.status === 'failed')) {
      this.again = setTimeout(() => this.look(), LOOK_AGAIN);
    }
  }

  /** Looks again without taking a button from under anybody's finger; while the service is away, the list stays. */
  async look() {
    try {
      const page = await get('alerts', this.path(), { status: this.status, limit: 50 });
      this.items = page.items;
      this.next = page.next;
      this.requestUpdate();
    } catch {
      // the next look may succeed
    }
    if (this.isConnected && this.items.some(one => one.status === 'pending' || one.status === 'failed')) {
      this.again = setTimeout(() => this.look(), LOOK_AGAIN);
    }
  }

  render() {
    return html`<div class="row end"><label>${t('deliveries.status')} <select @change=${event => { this.status = event.target.value; this.load(); }}>
        <option value="">${t('any')}</option>${STATUSES.map(code => html`<option value=${code}>${t(`delivery.${code}`)}</option>`)}</select></label>
        <button @click=${() => this.load()}>${t('deliveries.refresh')}</button></div>
      ${this.trouble()}
      ${this.items?.length ? html`<div class="scroll" role="region" aria-label=${`${t('deliveries.title')}: ${this.called ?? this.subscription}`} tabindex="0"><table>
        <thead><tr><th scope="col">${t('deliveries.when')}</th><th scope="col">${t('deliveries.what')}</th><th scope="col">${t('deliveries.status')}</th><th scope="col" class="num">${t('deliveries.attempts')}</th>
          <th scope="col">${t('deliveries.answer')}</th><th scope="col">${t('deliveries.next')}</th><th scope="col"><span class="visually-hidden">${t('deliveries.again')}</span></th></tr></thead>
        <tbody>${this.items.map(one => html`<tr><td>${time(one.createdAt)}</td><td>${one.alertId ? html`<a href=${link('alerts', one.alertId)}>${this.type(one)}</a>` : this.type(one)}</td>
          <td><span class="badge ${GOOD[one.status] ?? ''}">${t(`delivery.${one.status}`)}</span></td><td class="num">${one.attempts}</td>
          <td>${one.lastStatus ?? ''} <span class="muted small">${one.lastResponse ?? ''}</span></td><td>${one.nextAttemptAt ? time(one.nextAttemptAt) : '–'}</td>
          <td><button ?disabled=${this.busy} @click=${() => this.redeliver(one)}>${t('deliveries.again')}</button></td></tr>`)}</tbody></table></div>`
        : this.items ? html`<p class="muted">${t('deliveries.none')}</p>` : this.waiting()}
      ${this.next ? html`<button @click=${() => this.load(this.next)}>${t('more')}</button>` : nothing}`;
  }

  type({ type }) {
    return type.replace(/^tallywire\.|\.v\d+$/g, '');
  }

  async redeliver(one) {
    const sent = await this.attempt(() => post('alerts', this.path(`/${one.id}/redelivery`)));
    if (sent) {
      say(t('deliveries.sent'));
      this.load();
    }
  }
}

customElements.define('tw-deliveries', Deliveries);
