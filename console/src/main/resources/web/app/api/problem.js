import { t } from '../i18n/i18n.js';

/** Why a service refused something, in words; `errors` maps fields to what is wrong with them. */
export class Problem extends Error {
  constructor({ status = 0, title, detail = '', violations = [], retryAfter = null }) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.retryAfter = retryAfter;
    this.errors = Object.fromEntries(violations.map(fault => [fault.field, fault.message]));
  }

  static of(fault) {
    if (fault instanceof Problem) {
      return fault;
    }
    return fault instanceof TypeError && /fetch|network|load/i.test(fault.message)
      ? new Problem({ title: t('offline.title'), detail: t('offline.detail') })
      : new Problem({ title: t('fault.title'), detail: String(fault?.message ?? fault) });
  }

  static async from(response) {
    const body = await response.json().catch(() => ({}));
    if (response.status === 401 || response.status === 403) {
      return new Problem({ status: response.status, title: t(`refused.${response.status}.title`), detail: t(`refused.${response.status}.detail`) });
    }
    return new Problem({
      status: response.status,
      title: body.title ?? `${response.status} ${response.statusText}`,
      detail: body.detail ?? '',
      violations: body.violations ?? [],
      retryAfter: Number(response.headers.get('Retry-After')) || null,
    });
  }

  /** What is wrong with a field; a service may name it with the parameter before it, as `rename.patch.labels`. */
  at(field) {
    const named = Object.keys(this.errors).find(key => key === field || key.startsWith(`${field}[`) || key.startsWith(`${field}.`)
      || key.endsWith(`.${field}`) || key.includes(`.${field}[`) || key.includes(`.${field}.`));
    return named ? this.errors[named] : null;
  }
}
