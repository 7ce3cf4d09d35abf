import { html, nothing } from 'lit';
import { Page } from '../../shell/page.js';
import { go, link } from '../../shell/route.js';
import { all, del, put, segment } from '../../api/api.js';
import { ruleInWords } from './words.js';
import { say } from '../../form/toast.js';
import './form.js';
import { t } from '../../i18n/i18n.js';
import '../../i18n/rules.js';

class RulesPage extends Page {
  show(route) {
    this.sure = null;
    if (!this.rules || !route.id) {
      this.load();
    }
  }

  async load() {
    const found = await this.attempt(() => all('alerts', 'rules', { limit: 1000 }, 10_000));
    this.rules = found?.items ?? this.rules;
    this.requestUpdate();
  }

  render() {
    const { id } = this.route;
    if (id && (id === 'new' || this.rules)) {
      const rule = this.rules?.find(one => one.id === id);
      return rule || id === 'new' ? html`<p class="small"><a href="#/rules">${t('nav.rules')}</a></p><h1 tabindex="-1">${rule ? rule.name : t('rules.new')}</h1>
        <tw-rule-form .rule=${rule ?? null} @saved=${event => this.saved(event.detail)}></tw-rule-form>`
        : html`<h1 tabindex="-1">${t('nav.rules')}</h1><p class="notice">${t('alert.rule.gone', { id })}</p><p><a href="#/rules">${t('nav.rules')}</a></p>`;
    }
    return html`<div class="row spread"><h1 tabindex="-1">${t('rules.title')}</h1><a class="button main" href="#/rules/new">${t('rules.new')}</a></div>
      <p class="muted">${t('rules.lead')}</p>
      ${this.trouble()}${this.rules ? nothing : this.waiting()}
      ${this.rules && !this.rules.length ? html`<p class="notice">${t('rules.empty')}</p>` : nothing}
      <div class="cards">${(this.rules ?? []).map(rule => this.card(rule))}</div>`;
  }

  card(rule) {
    return html`<section class="card" data-rule=${rule.id}><h2><a href=${link('rules', rule.id)}>${rule.name}</a> ${rule.enabled ? nothing : html`<span class="badge warning">${t('rules.off')}</span>`}</h2>
      <ul>${ruleInWords(rule).map(line => html`<li>${line}</li>`)}</ul>
      <div class="row"><a class="button" href=${link('rules', rule.id)}>${t('edit')}</a>
        <button ?disabled=${this.busy} @click=${() => this.turn(rule)}>${rule.enabled ? t('rules.disable') : t('rules.enable')}</button>
        <a class="button" href=${link('alerts', '', { rule: rule.id })}>${t('nav.alerts')}</a>
        ${this.sure === rule.id ? html`<span>${t('delete.sure')}</span><button class="danger" @click=${() => this.discard(rule)}>${t('delete')}</button><button @click=${() => this.ask(null)}>${t('cancel')}</button>`
          : html`<button class="danger" @click=${() => this.ask(rule.id)}>${t('delete')}</button>`}</div></section>`;
  }

  ask(id) {
    this.sure = id;
    this.requestUpdate();
  }

  saved(rule) {
    say(t('rules.saved', { name: rule.name }));
    this.rules = null;
    go('rules');
  }

  async turn({ id, ...rule }) {
    await this.attempt(() => put('alerts', `rules/${segment(id)}`, { ...rule, enabled: !rule.enabled }));
    this.problem || this.load();
  }

  async discard({ id, ...rule }) {
    const done = await this.attempt(async () => {
      await del('alerts', `rules/${segment(id)}`);
      return true;
    });
    if (done) {
      say(t('rules.deleted', { name: rule.name }), async () => {
        await this.attempt(() => put('alerts', `rules/${segment(id)}`, rule));
        this.problem || this.load();
      });
      this.load();
    }
  }
}

customElements.define('tw-page-rules', RulesPage);
