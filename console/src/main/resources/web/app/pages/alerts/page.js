import { html } from 'lit';
import { Page } from '../../shell/page.js';
import '../../i18n/alerts.js';
import './list.js';
import './detail.js';

class AlertsPage extends Page {
  render() {
    return this.route.id ? html`<tw-alert-detail .alert=${this.route.id}></tw-alert-detail>` : html`<tw-alert-list .query=${this.route.query}></tw-alert-list>`;
  }
}

customElements.define('tw-page-alerts', AlertsPage);
