import { language } from '../shell/settings.js';
import { t, word } from '../i18n/i18n.js';
import '../i18n/labels.js';

/** Numbers, intervals, times and labels as the person's language writes them. */

const digits = value => (Math.abs(value) < 1 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 4 });

export const number = value => new Intl.NumberFormat(language(), digits(value)).format(value);
export const short = value => new Intl.NumberFormat(language(), { notation: 'compact', ...(Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 }) }).format(value);
export const percent = share => new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
export const signed = value => new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', ...digits(value) }).format(value);
export const signedPercent = share => new Intl.NumberFormat(language(), { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(share);

export const time = instant => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
/** A date without a time is that day everywhere. */
export const day = moment => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', ...(/^\d{4}-\d\d-\d\d$/.test(moment) ? { timeZone: 'UTC' } : {}) }).format(new Date(moment));

const UNITS = {
  km2: 'km²', m2: 'm²', m3: 'm³', Cel: '°C', har: 'ha', 'kW.h': 'kWh', 'MW.h': 'MWh', 'GW.h': 'GWh', 'TW.h': 'TWh',
};
const LONG_UNITS = {
  a: ['year', 'Jahre', 'years'], mo: ['month', 'Monate', 'months'], wk: ['week', 'Wochen', 'weeks'], d: ['day', 'Tage', 'days'],
  h: ['hour', 'Stunden', 'hours'], min: ['minute', 'Minuten', 'minutes'], s: ['second', 'Sekunden', 'seconds'],
};

/** A unit behind a number; nothing for counts. */
export function unit(code) {
  if (!code || code === '1') {
    return '';
  }
  const [over, under] = code.split('/');
  if (under && over === '1') {
    return language() === 'de' ? `je ${number(Number(under)) || under}` : `per ${number(Number(under)) || under}`;
  }
  const plain = LONG_UNITS[code];
  return plain ? plain[language() === 'de' ? 1 : 2] : (UNITS[code] ?? code);
}

function valued(text, code) {
  const behind = unit(code);
  return behind ? `${text}\u00a0${behind}` : text;
}

/** An interval with its hedge: "about 11,000", "at most 30,000", "10,000 – 20,000 t". */
export function interval({ lower, upper, hedge }, code) {
  if (lower == null && upper == null) {
    return '–';
  }
  if (lower == null) {
    return valued(`${word('hedge', hedge === 'less-than' ? hedge : 'at-most')} ${number(upper)}`, code);
  }
  if (upper == null) {
    return valued(`${word('hedge', hedge === 'more-than' ? hedge : 'at-least')} ${number(lower)}`, code);
  }
  if (lower !== upper) {
    return valued(`${number(lower)} – ${number(upper)}`, code);
  }
  return valued(`${hedge === 'about' || hedge === 'nearly' ? `${word('hedge', hedge)} ` : ''}${number(lower)}`, code);
}

/** A country's name for its code; a region or town with it. */
export function place(value) {
  const [country, ...rest] = value.split('/');
  const name = region(country);
  return rest.length ? `${rest.join('/')} (${name})` : name;
}

function region(code) {
  if (!/^[A-Z]{2}$/.test(code)) {
    return code;
  }
  return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code;
}

/** A country's code for its name in one of the languages of the pages; anything else as it is. */
export function placeCode(name) {
  return codes().get(name.trim().toLowerCase()) ?? name;
}

let known;

function codes() {
  if (!known) {
    known = new Map();
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    for (const names of ['en', 'de'].map(one => new Intl.DisplayNames(one, { type: 'region', fallback: 'none' }))) {
      letters.flatMap(first => letters.map(second => first + second)).forEach(code => {
        const name = names.of(code)?.toLowerCase();
        name && !known.has(name) && known.set(name, code);
      });
    }
  }
  return known;
}

/** Before a noun that stands for itself. */
const NOUN = /^noun:/;

/** A label's value in words. */
export function labelValue(name, value) {
  if (name === 'place') {
    return place(value);
  }
  if (name === 'of') {
    return region(value);
  }
  return name === 'unit' ? (unit(value) || t('figure.count')) : word(name, value.replace(NOUN, ''));
}

/** What a series is called: by people, or by its labels. */
export function seriesName({ name, labels = {} }) {
  if (name) {
    return name;
  }
  const said = ['counted', 'of', 'event', 'place', 'cause'].filter(label => labels[label]).map(label => labelValue(label, labels[label]));
  const basis = labels.basis && labels.basis !== 'level' ? word('basis', labels.basis) : null;
  const outlook = labels.outlook === 'projected' ? word('outlook', 'projected') : null;
  const whole = [...said, basis, outlook].filter(Boolean).join(' · ');
  return whole || Object.values(labels).join(' · ') || '–';
}

/** For `<input type=datetime-local>`: a moment in the person's own time. */
export function localInput(instant) {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
