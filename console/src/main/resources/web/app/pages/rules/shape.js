import { hoursOf } from './words.js';

/** Between a rule of the API and what stands in the form, where shares are percent and nothing is the empty text. */

export const EMPTY = {
  name: '', match: [], kinds: ['stated-change', 'revision', 'disagreement', 'shift'], relative: '20', floor: '', level: '', direction: 'both',
  cooldown: '', rearm: '50', warning: '', critical: '', topic: '', enabled: true,
};

const tidy = value => Number(Number(value).toPrecision(12));
const share = text => (text === '' || text == null ? undefined : tidy(Number(String(text).replace(',', '.')) / 100));
const amount = text => (text === '' || text == null ? undefined : Number(String(text).replace(',', '.')));
const percent = value => (value == null ? '' : String(tidy(value * 100)));

const texts = list => list === undefined || (Array.isArray(list) && list.every(one => typeof one === 'string'));
const text = value => value === undefined || typeof value === 'string';

/** Whether it has the shape of a rule; what its fields may hold is for the API to say. */
export const isShaped = rule => rule !== null && typeof rule === 'object' && !Array.isArray(rule) && texts(rule.match) && texts(rule.kinds)
  && [rule.name, rule.topic, rule.direction, rule.cooldown].every(text) && (rule.severities === undefined || (rule.severities !== null && typeof rule.severities === 'object'));

export function toForm(rule) {
  return {
    name: rule.name ?? '', match: rule.match ?? [], kinds: rule.kinds ?? EMPTY.kinds, relative: percent(rule.relative ?? 0.2), floor: rule.floor ?? '', level: rule.level ?? '',
    direction: rule.direction ?? 'both', cooldown: hoursOf(rule.cooldown) ?? '', rearm: percent(rule.rearm ?? 0.5),
    warning: percent(rule.severities?.warning), critical: percent(rule.severities?.critical), topic: rule.topic ?? '', enabled: rule.enabled ?? true,
  };
}

export function toRule(form) {
  const severities = Object.fromEntries(['warning', 'critical'].map(name => [name, share(form[name])]).filter(([, value]) => value !== undefined));
  const hours = amount(form.cooldown);
  return JSON.parse(JSON.stringify({
    name: form.name.trim() || undefined, match: form.match, kinds: form.kinds, relative: share(form.relative), floor: amount(form.floor),
    level: form.kinds.includes('crossing') ? amount(form.level) : undefined, direction: form.direction,
    cooldown: hours ? `PT${Math.round(hours * 60)}M` : undefined, rearm: share(form.rearm), severities, topic: form.topic.trim() || undefined, enabled: form.enabled,
  }));
}
