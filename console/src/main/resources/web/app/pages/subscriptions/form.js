import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { post, put, segment } from '../../api/api.js';
import { draft } from '../../draft.js';
import { checks, input } from '../../form/field.js';
import '../../form/matchers.js';
import { KINDS, SEVERITIES } from '../alerts/filters.js';
import { t, word } from '../../i18n/i18n.js';

const EMPTY = { url: '', description: '', match: [], kinds: [], severities: [] };

/** Who gets which alerts; tells `saved` with the subscription, a new one with its secret. */
class SubscriptionForm extends Piece {
  static properties = { subscription: { attribute: false } };

  willUpdate(changes) {
    if (changes.has('subscription')) {
      const old = this.subscription;
      this.kept = draft(`subscription.${old?.id ?? 'new'}`);
      this.form = this.kept.read() ?? (old ? { url: old.url, description: old.description ?? '', match: old.match, kinds: old.kinds, severities: old.severities } : { ...EMPTY });
    }
  }

  set(change) {
    this.form = { ...this.form, ...change };
    this.kept.write(this.form);
    this.requestUpdate();
  }

  render() {
    const { form } = this;
    const own = this.subscription?.id ?? 'new';
    const wrong = name => this.problem?.at(name);
    return html`<form class="narrow" name="subscription" @submit=${this.save}>
      ${input(`url-${own}`, t('subscriptions.url'), form.url, url => this.set({ url }), { type: 'url', error: wrong('url'), hint: t('subscriptions.url.hint'), placeholder: 'https://' })}
      ${input(`description-${own}`, `${t('subscriptions.description')} (${t('optional')})`, form.description, description => this.set({ description }), { error: wrong('description') })}
      <tw-matchers name="subscription-${own}" .value=${form.match} .error=${wrong('match') ?? ''} @matched=${event => this.set({ match: event.detail })}></tw-matchers>
      ${checks(`kinds-${own}`, t('alerts.kind'), form.kinds, KINDS.map(code => [code, word('kind', code)]), kinds => this.set({ kinds }), { hint: t('subscriptions.any'), error: wrong('kinds') })}
      ${checks(`severities-${own}`, t('alerts.severity'), form.severities, SEVERITIES.map(code => [code, word('severity', code)]), severities => this.set({ severities }), { hint: t('subscriptions.any'), error: wrong('severities') })}
      ${this.trouble()}<p><button class="main" ?disabled=${this.busy}>${this.subscription ? t('save') : t('subscriptions.make')}</button></p></form>`;
  }

  async save(event) {
    event.preventDefault();
    this.querySelector('tw-matchers').add();
    const { description, ...rest } = this.form;
    const body = { ...rest, url: rest.url.trim() || undefined, ...(description.trim() ? { description: description.trim() } : {}) };
    const old = this.subscription;
    const saved = await this.attempt(() => (old ? put('alerts', `subscriptions/${segment(old.id)}`, { ...body, enabled: old.enabled }) : post('alerts', 'subscriptions', body)));
    if (saved) {
      this.kept.drop();
      this.form = old ? this.form : { ...EMPTY };
      event.target.closest('details').open = false;
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
    } else {
      await this.updateComplete;
      this.querySelector('[aria-invalid="true"]')?.focus();
    }
  }
}

customElements.define('tw-subscription-form', SubscriptionForm);
