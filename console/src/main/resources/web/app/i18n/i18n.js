import { language } from '../shell/settings.js';
import { words } from './words.js';

/** `{key: [English, German]}`, so that a text is never there in one language only. */
const texts = { ...words };

export function add(more) {
  Object.assign(texts, more);
}

/** The text in the person's language, with `{name}` replaced. */
export function t(key, args = {}) {
  const pair = texts[key];
  const text = pair ? pair[language() === 'de' ? 1 : 0] : key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => args[name] ?? whole);
}

/** As {@link t}, of `key.one` or `key.many`. */
export function count(key, n, args = {}) {
  return t(`${key}.${n === 1 ? 'one' : 'many'}`, { n: new Intl.NumberFormat(language()).format(n), ...args });
}

/** A code of the API in words; the code itself, without hyphens, where nobody translated it. */
export function word(kind, code) {
  return texts[`${kind}.${code}`] ? t(`${kind}.${code}`) : String(code ?? '').replaceAll('-', ' ');
}
