import { html, nothing } from 'lit';
import { t } from '../../i18n/i18n.js';

const CONTEXT = 220;

/** Whether an article still says what an alert took from it. */
export function stands(side, article) {
  const from = article ? article.text.lastIndexOf(side.quote, side.start) : -1;
  return from >= 0 && side.start < side.end && from + side.quote.length >= side.end;
}

/** A quote in its sentence with what stands around it, the figure marked; the bare quote where the article has changed since. */
export function quote(side, article) {
  if (!stands(side, article)) {
    return html`<blockquote class="quote" lang=${article?.language ?? nothing}>${side.quote}</blockquote>${article ? html`<p class="hint">${t('quote.changed')}</p>` : nothing}`;
  }
  const { text } = article;
  const figure = text.slice(side.start, side.end);
  const from = text.lastIndexOf(side.quote, side.start);
  const to = from + side.quote.length;
  const before = text.slice(Math.max(0, from - CONTEXT), from);
  const after = text.slice(to, to + CONTEXT);
  return html`<blockquote class="quote" lang=${article.language ?? nothing}><span class="context">${from > CONTEXT ? `…${before.replace(/^\S*/, '')}` : before}</span>${text.slice(from, side.start)}<mark>${figure}</mark>${text.slice(side.end, to)}<span class="context">${to + CONTEXT < text.length ? `${after.replace(/\S*$/, '')}…` : after}</span></blockquote>`;
}
