import { html, nothing } from 'lit';
import { Page } from '../../shell/page.js';
import { get } from '../../api/api.js';
import { services } from './services.js';
import { time } from '../../format/format.js';
import { t } from '../../i18n/i18n.js';
import '../../i18n/status.js';

const EVERY = 5000;

class StatusPage extends Page {
  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.again);
  }

  async load() {
    clearTimeout(this.again);
    const found = await this.attempt(() => get('', 'status'));
    if (found) {
      this.earlier = this.now;
      this.now = { at: Date.now(), status: found };
      this.requestUpdate();
    }
    if (this.isConnected) {
      this.again = setTimeout(() => this.load(), EVERY);
    }
  }

  render() {
    return html`<h1 tabindex="-1">${t('status.title')}</h1>
      ${this.now || this.problem ? nothing : this.waiting()}${this.trouble()}
      ${this.now ? html`<p class="muted">${t('status.at', { when: time(this.now.at) })}</p>${services(this.now, this.earlier)}` : nothing}`;
  }
}

customElements.define('tw-page-status', StatusPage);
