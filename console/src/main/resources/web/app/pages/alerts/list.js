import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { keep, link } from '../../shell/route.js';
import { Live } from './live.js';
import { filters, filterOf } from './filters.js';
import { allowed, ask, canAsk, notify, on, turn } from './notify.js';
import './item.js';
import './silences.js';
import { seriesName } from '../../format/format.js';
import { count, t } from '../../i18n/i18n.js';
import { Problem } from '../../api/problem.js';

/** Days as they are chosen, as the moments at which they begin here; what is no day is the service's to refuse. */
const moments = filter => Object.fromEntries(['from', 'to'].filter(name => filter[name]).map(name => {
  const begin = new Date(`${filter[name].slice(0, 10)}T00:00`);
  return [name, Number.isNaN(begin.getTime()) ? filter[name] : begin.toISOString()];
}));

class AlertList extends Piece {
  static properties = { query: { attribute: false } };

  willUpdate(changes) {
    if (changes.has('query')) {
      this.filter = filterOf(this.query);
      this.load();
    }
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.filter && !this.live) {
      this.load();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live?.end();
    this.live = null;
  }

  load() {
    this.live?.end();
    this.problem = null;
    this.came = 0;
    this.live = new Live({ silenced: 'false', ...this.filter, ...moments(this.filter) }, {
      changed: () => this.requestUpdate(),
      fresh: alert => { this.came += 1; notify(alert); },
      trouble: problem => { this.problem = problem && Problem.of(problem); },
    });
  }

  change(filter) {
    this.filter = filter;
    const query = new URLSearchParams();
    Object.entries(filter).forEach(([name, value]) => [].concat(value).filter(Boolean).forEach(one => query.append(name, one)));
    keep('alerts', '', query);
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.isConnected && (this.load(), this.requestUpdate()), 250);
    this.requestUpdate();
  }

  render() {
    const { live } = this;
    const groups = live.groups();
    return html`<div class="row spread"><h1 tabindex="-1">${t('alerts.title')}</h1>
        <p class="live ${live.state === 'live' ? '' : 'lost'}" role="status">${t(`alerts.${live.state}`)}</p></div>
      ${live.state === 'lost' ? html`<p class="trouble">${live.problem ? html`<strong>${live.problem.title}</strong> ${live.problem.detail}` : ''} ${t('alerts.lost.detail')}</p>` : nothing}
      ${filters(this.filter, filter => this.change(filter), this.problem)}
      ${this.notifying()}
      ${this.problem && live.state !== 'lost' && this.problem.status !== 400 ? this.trouble() : nothing}
      <p class="visually-hidden" role="status">${this.came ? count('alerts.came', this.came) : ''}</p>
      ${live.loaded && !groups.length ? this.empty() : nothing}
      ${groups.map(([series, alerts]) => html`<section class="group"><h2><a href=${link('series', series)}>${seriesName(alerts[0])}</a> <span class="muted small">${count('alerts.count', alerts.length)}</span></h2>
        <ul class="alerts">${alerts.map(alert => html`<li><tw-alert-item .alert=${alert} @changed=${event => live.put(event.detail)}></tw-alert-item></li>`)}</ul></section>`)}
      ${live.next ? html`<p><button @click=${() => live.more()}>${t('more')}</button></p>` : nothing}
      <tw-silences></tw-silences>`;
  }

  notifying() {
    const again = () => this.requestUpdate();
    if (canAsk() || (allowed() && !on())) {
      return html`<p><button @click=${() => ask().then(again)}>${t('alerts.notify')}</button></p>`;
    }
    return allowed() ? html`<p class="hint">${t('alerts.notified')} <button class="quiet" @click=${() => { turn(false); again(); }}>${t('alerts.notify.off')}</button></p>` : nothing;
  }

  empty() {
    return Object.values(this.filter).some(value => value.length) ? html`<p class="notice">${t('alerts.none')}</p>`
      : html`<p class="notice">${t('alerts.empty')} <a href="#/">${t('nav.start')}</a></p>`;
  }
}

customElements.define('tw-alert-list', AlertList);
