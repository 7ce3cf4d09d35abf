import { html, nothing } from 'lit';

/** A labelled field with its hint, and what is wrong with it next to it. `control` gets the attributes that tie them together. */
export function field(id, label, control, { hint, error } = {}) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${control({ id, described, invalid: error ? 'true' : nothing })}
    ${error ? html`<p class="error" id="${id}-error" role="alert">${error}</p>` : nothing}
  </div>`;
}

export function input(id, label, value, change, { type = 'text', hint, error, ...more } = {}) {
  return field(id, label, ({ described, invalid }) => html`<input id=${id} name=${id} type=${type} .value=${value ?? ''}
    placeholder=${more.placeholder ?? nothing} min=${more.min ?? nothing} max=${more.max ?? nothing} step=${more.step ?? nothing}
    list=${more.list ?? nothing} ?required=${more.required} autocomplete=${more.autocomplete ?? 'off'} aria-describedby=${described} aria-invalid=${invalid}
    @input=${event => change(event.target.value)}>`, { hint, error });
}

export function area(id, label, value, change, { hint, error, rows = 3 } = {}) {
  return field(id, label, ({ described, invalid }) => html`<textarea id=${id} name=${id} rows=${rows} .value=${value ?? ''}
    aria-describedby=${described} aria-invalid=${invalid} @input=${event => change(event.target.value)}></textarea>`, { hint, error });
}

/** @param options pairs of value and text */
export function select(id, label, value, options, change, { hint, error } = {}) {
  return field(id, label, ({ described, invalid }) => html`<select id=${id} name=${id} aria-describedby=${described} aria-invalid=${invalid}
    @change=${event => change(event.target.value)}>${options.map(([code, text]) => html`
      <option value=${code} .selected=${String(code) === String(value ?? '')}>${text}</option>`)}</select>`, { hint, error });
}

/** Several of a list. */
export function checks(id, legend, chosen, options, change, { hint, error } = {}) {
  return html`<fieldset class="field" aria-describedby=${error ? `${id}-error` : nothing}><legend>${legend}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${options.map(([code, text, more]) => html`<label class="check"><input type="checkbox" name=${id} value=${code} .checked=${chosen.includes(code)}
      @change=${event => change(event.target.checked ? [...chosen, code] : chosen.filter(one => one !== code))}>
      <span>${text}${more ? html` <span class="hint">– ${more}</span>` : nothing}</span></label>`)}
    ${error ? html`<p class="error" id="${id}-error" role="alert">${error}</p>` : nothing}
  </fieldset>`;
}
