import { html, nothing } from 'lit';
import { Piece } from '../shell/page.js';
import { area } from './field.js';
import { t } from '../i18n/i18n.js';
import { labelValue, placeCode } from '../format/format.js';

const LABELS = ['counted', 'place', 'cause', 'event', 'of', 'unit', 'basis', 'outlook'];
const OPERATORS = ['=', '!=', 'contains', '=~', '!~'];

const quoted = text => `"${text.replace(/["\\]/g, '\\$&')}"`;
const within = country => `${country}(/.*)?`;

/** A matcher as the API writes it. What is to be contained is looked for whatever its case; a country may be typed by its name. */
export function matcher(label, operator, typed) {
  const value = ['place', 'of'].includes(label) ? placeCode(typed) : typed;
  if (operator !== 'contains') {
    return `${label}${operator}${quoted(operator.includes('~') ? typed : value)}`;
  }
  return `${label}=~${quoted(value === typed ? `(?i).*${typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*` : within(value))}`;
}

/** A matcher in words. */
export function inWords(expression) {
  const [, label, operator, raw] = /^(\w+)(=~|!~|!=|=)(.*)$/s.exec(expression) ?? [];
  if (!label) {
    return expression;
  }
  const value = raw.replace(/^"|"$/g, '').replace(/\\(["\\])/g, '$1');
  const name = t(`label.${label}`).replace(/^label\./, '');
  const country = /^([A-Z]{2})\(\/\.\*\)\?$/.exec(value);
  if (country && operator === '=~') {
    return `${name} ${t('op.contains')} ${labelValue(label, country[1])}`;
  }
  const part = /^\(\?i\)\.\*(.*)\.\*$/s.exec(value);
  return operator === '=~' && part ? `${name} ${t('op.contains')} “${part[1].replace(/\\(.)/g, '$1')}”`
    : `${name} ${t(`op.${operator}`)} ${operator.includes('~') ? value : labelValue(label, value)}`;
}

/** Label matchers that must all hold, put together from choices or typed as the API has them; tells of each as `matched`. */
class Matchers extends Piece {
  static properties = { value: { attribute: false }, error: {}, name: {} };

  constructor() {
    super();
    this.value = [];
    this.name = 'match';
    this.unsent = { label: 'counted', operator: 'contains', value: '' };
  }

  render() {
    const { label, operator, value } = this.unsent;
    return html`<fieldset class="field"><legend>${t('match.title')}</legend>
      <div class="row">${this.value.length ? this.value.map((one, index) => html`<span class="chip">${inWords(one)}
        <button type="button" class="quiet" aria-label=${t('match.remove', { what: inWords(one) })} @click=${() => this.tell(this.value.filter((_, at) => at !== index))}>×</button></span>`)
        : html`<span class="muted">${t('match.all')}</span>`}</div>
      <div class="fields">
        <label>${t('match.label')} <select name="${this.name}-label" @change=${event => this.set({ label: event.target.value })}>${LABELS.map(one => html`
          <option value=${one} ?selected=${one === label}>${t(`label.${one}`)}</option>`)}</select></label>
        <label>${t('match.is')} <select name="${this.name}-operator" @change=${event => this.set({ operator: event.target.value })}>${OPERATORS.map(one => html`
          <option value=${one} ?selected=${one === operator}>${t(`op.${one}`)}</option>`)}</select></label>
        <label>${t('match.value')} <input name="${this.name}-value" .value=${value} @input=${event => this.set({ value: event.target.value })}
          @keydown=${event => event.key === 'Enter' && (event.preventDefault(), this.add())}></label>
      </div>
      <p><button type="button" @click=${this.add} ?disabled=${!value.trim()}>${t('match.add')}</button></p>
      <details ?open=${Boolean(this.error)}><summary>${t('match.expression')}</summary>
        ${area(`${this.name}-expression`, t('match.expression'), this.value.join('\n'),
          text => this.tell(text.split('\n').map(line => line.trim()).filter(Boolean)), { hint: t('match.hint') })}
      </details>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    </fieldset>`;
  }

  set(change) {
    this.unsent = { ...this.unsent, ...change };
    this.requestUpdate();
  }

  add() {
    const { label, operator, value } = this.unsent;
    if (value.trim()) {
      this.unsent.value = '';
      this.tell([...this.value, matcher(label, operator, value.trim())]);
    }
  }

  tell(value) {
    this.value = value;
    this.dispatchEvent(new CustomEvent('matched', { detail: value }));
  }
}

customElements.define('tw-matchers', Matchers);
