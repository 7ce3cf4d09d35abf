import { html, nothing } from 'lit';
import { Page } from '../../shell/page.js';
import './list.js';
import './detail.js';

class SeriesPage extends Page {
  render() {
    return this.route.id ? html`<tw-series-detail .series=${this.route.id}></tw-series-detail>`
      : html`<tw-series-list .query=${this.route.query}></tw-series-list>`;
  }
}

customElements.define('tw-page-series', SeriesPage);
