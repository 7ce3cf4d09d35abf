import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { link } from '../../shell/route.js';
import { get, segment } from '../../api/api.js';
import { interval, seriesName, time } from '../../format/format.js';
import { arithmetic, by, kinds, likeIt, move, sentence } from './words.js';
import { quote, stands } from './quote.js';
import { ruleInWords } from '../rules/words.js';
import './acknowledge.js';
import './silences.js';
import '../../form/matchers.js';
import { t, word } from '../../i18n/i18n.js';
import '../../i18n/rules.js';

/** What was deleted since is missing, and no reason to show nothing. */
function gone(problem) {
  if (problem.status === 404) {
    return null;
  }
  throw problem;
}

/** Why an alert fired: both quotes in their sentence, the arithmetic, the rule, and the way to the words. */
class AlertDetail extends Piece {
  static properties = { alert: {} };

  willUpdate(changes) {
    if (changes.has('alert')) {
      this.data = null;
      this.load();
    }
  }

  async load() {
    const id = this.alert;
    await this.attempt(async () => {
      const alert = await get('alerts', `alerts/${segment(id)}`);
      const sides = [alert.old, alert.new].filter(Boolean);
      const [rule, ...articles] = await Promise.all([
        get('alerts', `rules/${segment(alert.ruleId)}`).catch(gone),
        ...sides.map(side => get('claims', `articles/${segment(side.articleId)}`).catch(gone)),
      ]);
      if (id === this.alert) {
        this.data = { alert, rule, articles: new Map(sides.map((side, index) => [side, articles[index]])) };
        this.match = likeIt(alert);
      }
    });
  }

  render() {
    return html`<p class="small"><a href="#/alerts">${t('nav.alerts')}</a></p>
      <h1 tabindex="-1">${this.data ? seriesName(this.data.alert) : t('alert.one')}</h1>
      ${this.data ? this.found(this.data) : html`${this.waiting()}${this.trouble()}`}`;
  }

  found({ alert, rule }) {
    const steps = arithmetic(alert);
    return html`<p class="row"><span class="badge ${alert.severity}">${word('severity', alert.severity)}</span><span>${kinds(alert)}</span>
        <span class="chip">${word('status', alert.status)}</span><span class="muted">${time(alert.raisedAt)}</span>
        ${alert.silencedBy.length ? html`<span class="chip">${t('alerts.is-silenced')}</span>` : nothing}</p>
      <p class="value">${move(alert)} <span class="muted">${by(alert)}</span></p>
      <div class="sides">${alert.old ? this.side(alert.old, t('alert.before')) : nothing}${this.side(alert.new, t('alert.after'))}</div>
      <section class="card"><h2>${t('alert.arithmetic')}</h2><p>${sentence(alert)}</p>${steps.length ? html`<ul>${steps.map(step => html`<li>${step}</li>`)}</ul>` : nothing}</section>
      <section class="card"><h2>${t('alert.rule')}</h2>${rule ? html`<p><a href=${link('rules', rule.id)}>${rule.name}</a></p><ul>${ruleInWords(rule).map(line => html`<li>${line}</li>`)}</ul>`
        : html`<p class="muted">${t('alert.rule.gone', { id: alert.ruleId })}</p>`}</section>
      <section class="card"><h2>${t('alert.care')}</h2><tw-acknowledge .alert=${alert} @changed=${event => { this.data = { ...this.data, alert: event.detail }; this.requestUpdate(); }}></tw-acknowledge></section>
      <tw-silences .match=${this.match}></tw-silences>
      <p class="row"><a class="button" href=${link('series', alert.seriesId)}>${t('alert.series')}</a> <a class="button" href=${link('alerts', '', { series: alert.seriesId })}>${t('alert.others')}</a></p>`;
  }

  side(side, title) {
    const article = [...this.data.articles].find(([one]) => one.claimId === side.claimId && one.start === side.start)?.[1];
    return html`<section class="card"><h2>${title}</h2><p class="value">${interval(side, this.data.alert.labels.unit)}</p>
      <p class="muted">${side.source}${side.publisher === side.source ? '' : `, ${side.publisher}`}${article ? ` · ${time(article.publishedAt)}` : ''}</p>
      ${quote(side, article)}
      <p><a class="button" href=${link('article', side.articleId, stands(side, article) ? { at: `${side.start}-${side.end}` } : {})}>${t('alert.words')}</a></p></section>`;
  }
}

customElements.define('tw-alert-detail', AlertDetail);
