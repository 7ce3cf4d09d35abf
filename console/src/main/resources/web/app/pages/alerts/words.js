import { interval, labelValue, number, seriesName, signed, signedPercent, unit } from '../../format/format.js';
import { language } from '../../shell/settings.js';
import { t, word } from '../../i18n/i18n.js';

/** From what to what, with the units of the series. */
export function move({ old, new: now, labels }) {
  return old ? `${interval(old, labels.unit)} → ${interval(now, labels.unit)}` : interval(now, labels.unit);
}

export function by({ relativeChange, absoluteChange, labels }) {
  if (absoluteChange == null) {
    return '';
  }
  const absolute = `${signed(absoluteChange)}${unit(labels.unit) ? ` ${unit(labels.unit)}` : ''}`;
  return relativeChange == null ? absolute : `${absolute} (${signedPercent(relativeChange)})`;
}

/** An alert in one sentence: as the service says it, or what of it can be said in the person's language. */
export function sentence(alert) {
  if (language() === 'en') {
    return alert.explanation;
  }
  const sources = alert.old && alert.old.source !== alert.new.source ? `${alert.old.source} → ${alert.new.source}` : alert.new.source;
  return `${seriesName(alert)}: ${[move(alert), by(alert)].filter(Boolean).join(', ')} (${sources})`;
}

export const kinds = alert => alert.kinds.map(kind => word('kind', kind)).join(', ');

/** What was compared with what, step by step. */
export function arithmetic({ old, new: now, absoluteChange, relativeChange, labels }) {
  if (!old || absoluteChange == null) {
    return [];
  }
  const [before, after] = like(old, now);
  if (before == null) {
    return [];
  }
  const sum = t('arithmetic.absolute', { after: number(after), before: number(before), change: signed(absoluteChange) });
  const share = relativeChange == null ? t('arithmetic.zero') : t('arithmetic.relative', { change: signed(absoluteChange), before: number(Math.abs(before)), share: signedPercent(relativeChange) });
  const middles = [old, now].some(side => side.lower != null && side.upper != null && side.lower !== side.upper) && before === middle(old);
  const consistent = Math.abs(after - before - absoluteChange) <= Math.abs(absoluteChange) * 1e-6 + 1e-9;
  return consistent ? [middles ? t('arithmetic.middles') : null, sum, share].filter(Boolean) : [];
}

const middle = side => (side.lower + side.upper) / 2;
const closed = side => side.lower != null && side.upper != null;

/** Like is compared with like: points and midpoints, else the bound that both have. */
function like(old, now) {
  if (closed(old) && closed(now)) {
    return [middle(old), middle(now)];
  }
  return old.upper != null && now.upper != null ? [old.upper, now.upper]
    : old.lower != null && now.lower != null ? [old.lower, now.lower] : [null, null];
}

/** Matchers that fit an alert's labels, to silence what is like it. */
export const likeIt = alert => ['counted', 'place', 'cause', 'event', 'of'].filter(name => alert.labels[name]).map(name => `${name}="${alert.labels[name].replace(/["\\]/g, '\\$&')}"`);

export const labelsInWords = labels => Object.entries(labels).map(([name, value]) => `${t(`label.${name}`)}: ${labelValue(name, value)}`).join(', ');
