import { html, nothing } from 'lit';
import { Page } from '../../shell/page.js';
import { all } from '../../api/api.js';
import './form.js';
import './one.js';
import { say } from '../../form/toast.js';
import { t } from '../../i18n/i18n.js';
import '../../i18n/subscriptions.js';

class SubscriptionsPage extends Page {
  show() {
    this.load();
  }

  async load() {
    const found = await this.attempt(() => all('alerts', 'subscriptions', { limit: 1000 }, 10_000));
    this.subscriptions = found?.items ?? this.subscriptions;
    this.requestUpdate();
  }

  render() {
    return html`<h1 tabindex="-1">${t('subscriptions.title')}</h1><p class="muted">${t('subscriptions.lead')}</p>
      ${this.secret ? html`<div class="notice" role="status"><p><strong>${t('subscriptions.secret')}</strong> ${t('subscriptions.secret.once')}</p>
        <p class="row"><code data-secret>${this.secret}</code><button @click=${this.copy}>${t('copy')}</button><button @click=${() => { this.secret = null; this.requestUpdate(); }}>${t('close')}</button></p></div>` : nothing}
      ${this.trouble()}${this.subscriptions ? nothing : this.waiting()}
      ${this.subscriptions && !this.subscriptions.length ? html`<p class="notice">${t('subscriptions.empty')}</p>` : nothing}
      ${(this.subscriptions ?? []).map(one => html`<tw-subscription .subscription=${one} @changed=${this.load} @secret=${event => this.reveal(event.detail)}></tw-subscription>`)}
      <details class="card" ?open=${this.subscriptions?.length === 0}><summary><strong>${t('subscriptions.new')}</strong></summary>
        <tw-subscription-form .subscription=${null} @saved=${event => { this.reveal(event.detail.secret); this.load(); }}></tw-subscription-form></details>`;
  }

  reveal(secret) {
    this.secret = secret;
    this.requestUpdate();
    scrollTo(0, 0);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.secret);
      say(t('copied'));
    } catch {
      getSelection().selectAllChildren(this.querySelector('[data-secret]'));
    }
  }
}

customElements.define('tw-page-subscriptions', SubscriptionsPage);
