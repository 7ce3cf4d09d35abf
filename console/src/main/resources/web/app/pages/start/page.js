import { html, nothing } from 'lit';
import { Page } from '../../shell/page.js';
import { link } from '../../shell/route.js';
import { get, post } from '../../api/api.js';
import { arrived } from '../article/arrival.js';
import { sentence } from '../alerts/words.js';
import { seriesName } from '../../format/format.js';
import { t, word } from '../../i18n/i18n.js';
import '../../i18n/start.js';
import '../../i18n/article.js';

/** The first thing that anybody sees: what this is, and what to do now. */
class StartPage extends Page {
  show() {
    this.alerts ??= this.load();
  }

  async load() {
    const found = await this.attempt(() => Promise.all([get('alerts', 'alerts', { limit: 5 }), get('claims', 'series', { limit: 1 })]));
    this.latest = found?.[0].items ?? null;
    this.empty = found && found.every(page => !page.items.length);
    this.requestUpdate();
  }

  render() {
    return html`<h1 tabindex="-1">${t('start.title')}</h1><p>${t('start.lead')}</p>
      ${this.trouble()}
      ${this.empty && !this.loaded ? html`<p class="notice">${t('start.empty')}</p>` : nothing}
      <div class="row"><button class=${this.latest?.length ? '' : 'main'} name="sample" ?disabled=${this.busy} @click=${this.sample}>${t('start.sample')}</button>
        <a class="button" href="#/article">${t('start.own')}</a></div>
      <p class="muted" role="status">${this.said ?? ''}</p>
      ${this.loaded ? html`<div class="notice" role="status"><p>${t('start.loaded', { n: this.loaded.length })}</p>
        <p class="row"><a class="button main" href="#/alerts">${t('start.alerts')}</a> <a class="button" href=${link('article', this.loaded[0])}>${t('start.first')}</a> <a class="button" href="#/series">${t('start.series')}</a></p></div>` : nothing}
      ${this.latest?.length ? html`<h2>${t('start.latest')}</h2><ul>${this.latest.map(alert => html`<li>
        <span class="badge ${alert.severity}">${word('severity', alert.severity)}</span> <a href=${link('alerts', alert.id)}>${seriesName(alert)}</a> <span class="muted">${sentence(alert)}</span></li>`)}</ul>` : nothing}
      <div class="cards">${[['article', 1], ['series', 2], ['alerts', 3]].map(([page, n]) => html`<div class="card"><h2><a href="#/${page}">${n}. ${t(`start.step${n}`)}</a></h2><p>${t(`start.step${n}.text`)}</p></div>`)}</div>`;
  }

  /** Posts the sample articles in order, each once the one before has been read, as news come. */
  async sample() {
    const done = await this.attempt(async () => {
      const answer = await get('', 'samples');
      const articles = (answer.items ?? answer).map(one => one.article ?? one);
      const ids = [];
      for (const [index, article] of articles.entries()) {
        this.said = t('start.loading', { n: index + 1, all: articles.length, title: article.title ?? article.publisher });
        this.requestUpdate();
        const { id } = await post('ingest', 'articles', article);
        await arrived(id, article.text);
        ids.push(id);
      }
      return ids;
    });
    this.said = null;
    if (done) {
      this.loaded = done;
      await this.load();
    }
  }
}

customElements.define('tw-page-start', StartPage);
