import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { go, link } from '../../shell/route.js';
import { post } from '../../api/api.js';
import { draft } from '../../draft.js';
import { area, input, select } from '../../form/field.js';
import { localInput } from '../../format/format.js';
import { t } from '../../i18n/i18n.js';
import { arrived } from './arrival.js';
import { opened, recent } from './recent.js';
import './reading.js';

const LONGEST = 1 << 20;
const EMPTY = { text: '', title: '', publisher: '', language: '', publishedAt: '', url: '' };
const kept = draft('article');

/** Of an article as JSON, what the form has fields for. An id is none: another text would become a new version of that article. */
const known = article => Object.fromEntries(Object.keys(EMPTY).filter(name => typeof article?.[name] === 'string').map(name => [name, article[name]]));

/** Paste or drop a text, see its figures, publish it. */
class Compose extends Piece {
  constructor() {
    super();
    this.article = { ...EMPTY, ...known(kept.read()) };
  }

  set(change) {
    this.article = { ...this.article, ...change };
    kept.write(this.article);
    if (this.figures && 'text' in change) {
      this.figures = null;
    }
    this.requestUpdate();
  }

  render() {
    const { article, problem } = this;
    const wrong = name => problem?.at(name);
    return html`<h1 tabindex="-1">${t('compose.title')}</h1>
      <p class="muted">${t('compose.lead')}</p>
      <form class="narrow ${this.over ? 'drop' : ''}" name="article" @submit=${this.preview} @dragover=${event => this.drag(event, true)} @dragleave=${event => this.drag(event, false)} @drop=${this.drop}>
        ${area('text', t('compose.text'), article.text, text => this.set({ text }), { rows: 9, error: wrong('text'), hint: t('compose.text.hint') })}
        <div class="fields">
          ${input('publisher', t('compose.publisher'), article.publisher, publisher => this.set({ publisher }), { error: wrong('publisher'), hint: t('compose.publisher.hint') })}
          ${input('title', t('compose.headline'), article.title, title => this.set({ title }), { error: wrong('title') })}
          ${select('language', t('compose.language'), article.language, [['', t('compose.language.auto')], ['de', 'Deutsch'], ['en', 'English']], language => this.set({ language }), { error: wrong('language') })}
          ${input('published', t('compose.published'), article.publishedAt, publishedAt => this.set({ publishedAt }), { type: 'datetime-local', max: localInput(Date.now() + 86_000_000), error: wrong('publishedAt'), hint: t('compose.published.hint') })}
          ${input('url', t('compose.url'), article.url, url => this.set({ url }), { type: 'url', error: wrong('url') })}
        </div>
        ${this.trouble()}
        <div class="row"><button class="main" ?disabled=${this.busy || !article.text.trim()}>${t('compose.find')}</button>
          <button type="button" name="publish" ?disabled=${this.busy || !article.text.trim()} @click=${this.publish}>${t('compose.publish')}</button>
          <label class="button">${t('compose.file')}<input class="visually-hidden" type="file" accept=".txt,.json,.html,text/*" @change=${event => this.file(event.target.files[0])}></label>
          <button type="button" class="quiet" ?disabled=${!Object.values(article).some(Boolean)} @click=${this.clear}>${t('compose.clear')}</button></div>
        <p class="muted" role="status">${this.busy ? this.said ?? t('waiting') : ''}</p>
      </form>
      ${this.figures ? html`<h2>${t('compose.found')}</h2><tw-reading .language=${this.language} .text=${this.read} .figures=${this.figures}></tw-reading>` : this.open()}`;
  }

  open() {
    const known = recent();
    return html`<section aria-labelledby="stored"><h2 id="stored">${t('compose.open')}</h2>
      <form class="row end" @submit=${event => { event.preventDefault(); const id = event.target.elements.id.value.trim(); id && go('article', id); }}>
        <label>${t('compose.open.id')} <input name="id" required></label><button>${t('compose.open.do')}</button></form>
      ${known.length ? html`<ul>${known.map(({ id, title }) => html`<li><a href=${link('article', id)}>${title || id}</a></li>`)}</ul>` : nothing}</section>`;
  }

  /** What is known of the article, as the API wants it. */
  fields() {
    const { publishedAt, ...rest } = this.article;
    const filled = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, name === 'text' ? value : value.trim()]).filter(([, value]) => value));
    return publishedAt ? { ...filled, publishedAt: new Date(publishedAt).toISOString() } : filled;
  }

  async preview(event) {
    event.preventDefault();
    const { url, ...fields } = this.fields();
    const found = await this.attempt(() => post('claims', 'extractions', fields));
    if (found) {
      this.read = this.article.text;
      this.language = found.language;
      this.figures = found.figures;
      this.requestUpdate();
    }
  }

  async publish() {
    const id = await this.attempt(async () => {
      this.said = t('compose.publishing');
      const sent = this.fields();
      const answer = await post('ingest', 'articles', sent);
      kept.drop();
      opened({ id: answer.id, title: sent.title });
      this.said = t('compose.reading');
      await arrived(answer.id, sent.text);
      return answer.id;
    });
    this.said = null;
    id && go('article', id);
  }

  clear() {
    this.article = { ...EMPTY };
    this.figures = null;
    this.problem = null;
    kept.drop();
    this.requestUpdate();
  }

  drag(event, over) {
    event.preventDefault();
    this.over = over;
    this.requestUpdate();
  }

  async drop(event) {
    this.drag(event, false);
    const file = event.dataTransfer.files[0];
    file ? await this.file(file) : this.set({ text: event.dataTransfer.getData('text/plain') });
  }

  /** A text, or an article as JSON. */
  file(file) {
    return file && this.attempt(async () => {
      if (file.size > LONGEST) {
        throw new Error(t('compose.large'));
      }
      const text = await file.text();
      try {
        const { publishedAt, ...article } = known(JSON.parse(text));
        this.set(article.text ? { ...EMPTY, ...article, publishedAt: publishedAt ? localInput(publishedAt) : '' } : { text });
      } catch {
        this.set({ text });
      }
    });
  }
}

customElements.define('tw-article-compose', Compose);
