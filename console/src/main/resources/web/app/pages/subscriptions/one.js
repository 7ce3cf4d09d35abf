import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { del, post, put, segment } from '../../api/api.js';
import { inWords } from '../../form/matchers.js';
import { say } from '../../form/toast.js';
import { time } from '../../format/format.js';
import './deliveries.js';
import { t, word } from '../../i18n/i18n.js';

/** A subscription, with what can be done to it and what was sent. */
class One extends Piece {
  static properties = { subscription: { attribute: false } };

  render() {
    const one = this.subscription;
    return html`<section class="card" data-subscription=${one.id}><h2>${one.description || one.url}</h2>
      ${one.description ? html`<p class="muted">${one.url}</p>` : nothing}
      <p class="row"><span class="badge ${one.enabled ? 'good' : 'bad'}">${one.enabled ? t('subscriptions.on') : t('subscriptions.off')}</span>
        ${one.match.map(matcher => html`<span class="chip">${inWords(matcher)}</span>`)}${one.kinds.map(code => html`<span class="chip">${word('kind', code)}</span>`)}${one.severities.map(code => html`<span class="chip">${word('severity', code)}</span>`)}
        ${one.match.length + one.kinds.length + one.severities.length ? nothing : html`<span class="muted">${t('subscriptions.everything')}</span>`}</p>
      ${one.disabledBecause ? html`<p class="trouble">${one.disabledBecause}</p>` : nothing}
      ${one.failingSince ? html`<p class="trouble">${t('subscriptions.failing', { when: time(one.failingSince) })}</p>` : nothing}
      ${this.trouble()}
      <div class="row"><button name="test" ?disabled=${this.busy || !one.enabled} @click=${this.test}>${t('subscriptions.test')}</button>
        <button ?disabled=${this.busy} @click=${this.turn}>${one.enabled ? t('rules.disable') : t('rules.enable')}</button>
        ${this.rotating ? html`<span>${t('subscriptions.rotate.sure')}</span><button class="danger" ?disabled=${this.busy} @click=${this.rotate}>${t('subscriptions.rotate')}</button><button @click=${() => this.askRotation(false)}>${t('cancel')}</button>`
          : html`<button @click=${() => this.askRotation(true)}>${t('subscriptions.rotate')}</button>`}
        ${this.sure ? html`<span>${t('delete.sure')}</span><button class="danger" @click=${this.discard}>${t('delete')}</button><button @click=${() => this.ask(false)}>${t('cancel')}</button>`
          : html`<button class="danger" @click=${() => this.ask(true)}>${t('delete')}</button>`}</div>
      <details><summary>${t('edit')}</summary><tw-subscription-form .subscription=${one} @saved=${this.changed}></tw-subscription-form></details>
      <details ?open=${this.log} @toggle=${event => { this.log = event.target.open; this.requestUpdate(); }}><summary>${t('deliveries.title')}</summary>
        ${this.log ? html`<tw-deliveries .subscription=${one.id} .called=${`${one.description || one.url} (${one.id})`}></tw-deliveries>` : nothing}</details></section>`;
  }

  ask(sure) {
    this.sure = sure;
    this.requestUpdate();
  }

  askRotation(sure) {
    this.rotating = sure;
    this.requestUpdate();
  }

  changed() {
    this.dispatchEvent(new CustomEvent('changed'));
  }

  async test() {
    const sent = await this.attempt(() => post('alerts', `subscriptions/${segment(this.subscription.id)}/test`));
    if (sent) {
      this.log = true;
      say(t('subscriptions.tested'));
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector('tw-deliveries')?.load();
    }
  }

  async turn() {
    const { url, match, kinds, severities, description, enabled, id } = this.subscription;
    const done = await this.attempt(() => put('alerts', `subscriptions/${segment(id)}`, { url, match, kinds, severities, ...(description ? { description } : {}), enabled: !enabled }));
    done && this.changed();
  }

  async rotate() {
    this.rotating = false;
    const fresh = await this.attempt(() => post('alerts', `subscriptions/${segment(this.subscription.id)}/secret`));
    fresh && this.dispatchEvent(new CustomEvent('secret', { detail: fresh.secret }));
  }

  async discard() {
    await this.attempt(() => del('alerts', `subscriptions/${segment(this.subscription.id)}`));
    this.problem || this.changed();
  }
}

customElements.define('tw-subscription', One);
