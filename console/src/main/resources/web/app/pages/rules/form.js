import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { post, put, segment } from '../../api/api.js';
import { draft } from '../../draft.js';
import { area, checks, input, select } from '../../form/field.js';
import '../../form/matchers.js';
import './preview.js';
import { EMPTY, isShaped, toForm, toRule } from './shape.js';
import { KINDS } from '../alerts/filters.js';
import '../../i18n/alerts.js';
import { t, word } from '../../i18n/i18n.js';

/** A rule in plain words, or as the API's JSON; tells `saved` with the rule. */
class RuleForm extends Piece {
  static properties = { rule: { attribute: false } };

  willUpdate(changes) {
    if (changes.has('rule')) {
      this.kept = draft(`rule.${this.rule?.id ?? 'new'}`);
      const drafted = this.kept.read();
      this.drafted = Boolean(drafted);
      this.form = drafted ?? (this.rule ? toForm(this.rule) : { ...EMPTY });
    }
  }

  set(change) {
    this.form = { ...this.form, ...change };
    this.kept.write(this.form);
    this.json = null;
    this.unread = null;
    this.querySelector('tw-rule-preview')?.outdated();
    this.requestUpdate();
  }

  /** What is typed as JSON is sent as it stands, so that the service can say what it does not know. */
  asked() {
    return this.json && !this.unread ? JSON.parse(this.json) : toRule(this.form);
  }

  render() {
    const { form } = this;
    const wrong = name => this.problem?.at(name);
    const share = (name, label, more = {}) => input(`rule-${name}`, label, form[name], value => this.set({ [name]: value }), { type: 'number', min: 0, step: 'any', error: wrong(more.field ?? name), ...more });
    return html`<div class="beside"><form name="rule" @submit=${this.save}>
        ${this.drafted ? html`<p class="notice">${t('rules.draft')} <button type="button" @click=${this.forgetDraft}>${t('rules.draft.drop')}</button></p>` : nothing}
        ${input('rule-name', t('rules.name'), form.name, name => this.set({ name }), { error: wrong('name') })}
        <tw-matchers name="rule" .value=${form.match} .error=${wrong('match') ?? ''} @matched=${event => this.set({ match: event.detail })}></tw-matchers>
        ${checks('rule-kinds', t('rules.kinds'), form.kinds, KINDS.map(code => [code, word('kind', code), t(`kind.${code}.hint`)]), kinds => this.set({ kinds }), { error: wrong('kinds') })}
        <div class="fields">
          ${share('relative', t('rules.relative'), { hint: t('rules.relative.hint') })}
          ${select('rule-direction', t('rules.direction'), form.direction, ['both', 'rise', 'fall'].map(code => [code, word('direction', code)]), direction => this.set({ direction }), { error: wrong('direction') })}
          ${form.kinds.includes('crossing') ? input('rule-level', t('rules.level'), form.level, level => this.set({ level }), { type: 'number', step: 'any', error: wrong('level'), hint: t('rules.level.hint') }) : nothing}
          ${share('floor', `${t('rules.floor')} (${t('optional')})`, { hint: t('rules.floor.hint') })}
          ${share('cooldown', `${t('rules.cooldown')} (${t('optional')})`, { hint: t('rules.cooldown.hint') })}
          ${share('warning', `${t('rules.warning')} (${t('optional')})`, { field: 'severities.warning', hint: t('rules.severity.hint') })}
          ${share('critical', `${t('rules.critical')} (${t('optional')})`, { field: 'severities.critical', hint: t('rules.severity.hint') })}
          ${share('rearm', t('rules.rearm'), { hint: t('rules.rearm.hint'), max: 100 })}
          ${input('rule-topic', `${t('rules.topic')} (${t('optional')})`, form.topic, topic => this.set({ topic }), { error: wrong('topic'), hint: t('rules.topic.hint') })}
        </div>
        <label class="check"><input type="checkbox" name="enabled" .checked=${form.enabled} @change=${event => this.set({ enabled: event.target.checked })}><span>${t('rules.enabled')}</span></label>
        <details><summary>${t('rules.json')}</summary>${area('rule-json', t('rules.json'), this.json ?? JSON.stringify(toRule(form), null, 2), text => this.typed(text), { rows: 14, error: this.unread })}</details>
        ${this.trouble()}
        <div class="row"><button class="main" ?disabled=${this.busy}>${t('save')}</button><a class="button" href="#/rules">${t('cancel')}</a></div>
      </form>
      <aside aria-label=${t('preview.title')}><tw-rule-preview .rule=${() => this.asked()} @faulty=${event => { this.problem = event.detail; this.requestUpdate(); }}></tw-rule-preview></aside></div>`;
  }

  /** What is typed as JSON goes into the form as soon as it is whole. */
  typed(text) {
    try {
      const rule = JSON.parse(text);
      this.unread = isShaped(rule) ? null : t('rules.json.unread');
      if (!this.unread) {
        this.form = toForm(rule);
        this.kept.write(this.form);
      }
    } catch {
      this.unread = t('rules.json.unread');
    }
    this.json = text;
    this.querySelector('tw-rule-preview').outdated();
    this.requestUpdate();
  }

  forgetDraft() {
    this.kept.drop();
    this.drafted = false;
    this.form = this.rule ? toForm(this.rule) : { ...EMPTY };
    this.json = null;
    this.problem = null;
    this.requestUpdate();
  }

  async save(event) {
    event.preventDefault();
    this.querySelector('tw-matchers').add();
    if (this.unread) {
      this.querySelector('[aria-invalid="true"]')?.focus();
      return;
    }
    const rule = this.asked();
    const saved = await this.attempt(() => (this.rule ? put('alerts', `rules/${segment(this.rule.id)}`, rule) : post('alerts', 'rules', rule)));
    if (saved) {
      this.kept.drop();
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
    } else {
      await this.updateComplete;
      this.querySelector('[aria-invalid="true"]')?.focus();
    }
  }
}

customElements.define('tw-rule-form', RuleForm);
