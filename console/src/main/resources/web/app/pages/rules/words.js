import { inWords } from '../../form/matchers.js';
import { number, percent } from '../../format/format.js';
import { t, word } from '../../i18n/i18n.js';

/** A rule, line by line, as one would say it. */
export function ruleInWords(rule) {
  const hours = hoursOf(rule.cooldown);
  return [
    rule.match.length ? t('rule.says.match', { match: rule.match.map(inWords).join(', ') }) : t('rule.says.all'),
    t('rule.says.kinds', { kinds: rule.kinds.map(kind => word('kind', kind)).join(', ') }),
    t('rule.says.relative', { share: percent(rule.relative), direction: word('direction', rule.direction) }),
    rule.floor == null ? null : t('rule.says.floor', { floor: number(rule.floor) }),
    rule.level == null ? null : t('rule.says.level', { level: number(rule.level) }),
    hours ? t('rule.says.cooldown', { hours: number(hours) }) : null,
    ...['warning', 'critical'].filter(name => rule.severities?.[name] != null).map(name => t('rule.says.severity', { severity: word('severity', name), share: percent(rule.severities[name]) })),
    rule.topic ? t('rule.says.topic', { topic: `alerts.${rule.topic}` }) : null,
    rule.enabled ? null : t('rule.says.off'),
  ].filter(Boolean);
}

/** The hours of an ISO 8601 duration; null for none. */
export function hoursOf(duration) {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration ?? '') ?? [];
  const sum = Number(days) * 24 + Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600;
  return sum || null;
}
