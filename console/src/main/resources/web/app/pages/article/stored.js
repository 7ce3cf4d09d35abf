import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { del, get, segment } from '../../api/api.js';
import { stretch } from './spans.js';
import { opened } from './recent.js';
import { say } from '../../form/toast.js';
import { time } from '../../format/format.js';
import { count, t } from '../../i18n/i18n.js';
import './reading.js';

/** An article as it is stored, with its claims; `at=start-end` points at words, `claim=ID` at a claim. */
class Stored extends Piece {
  static properties = { article: {}, query: { attribute: false } };

  willUpdate(changes) {
    if (changes.has('article')) {
      this.data = null;
      this.load();
    } else if (changes.has('query') && this.data) {
      this.updateComplete.then(() => this.point());
    }
  }

  async load() {
    const id = this.article;
    const data = await this.attempt(() => get('claims', `articles/${segment(id)}`));
    if (data && id === this.article) {
      this.data = data;
      opened(data);
      this.requestUpdate();
      await this.updateComplete;
      await this.point();
    }
  }

  async point() {
    const at = stretch(this.query.get('at'));
    const claim = this.query.get('claim');
    const claims = this.data.claims;
    const index = claims.findIndex(one => (at ? one.start < at.end && at.start < one.end : one.id === claim));
    const reading = this.querySelector('tw-reading');
    if (!reading || (!at && !claim)) {
      return;
    }
    reading.active = index;
    reading.pointed = at ?? (index >= 0 ? { start: claims[index].start, end: claims[index].end } : null);
    await reading.point();
  }

  render() {
    const data = this.data;
    return html`<p class="small"><a href="#/article">${t('article.other')}</a></p>
      <h1 tabindex="-1" lang=${data?.language ?? nothing}>${data ? data.title || t('article.untitled') : t('nav.article')}</h1>
      ${data ? this.found(data) : html`${this.waiting()}${this.trouble()}${this.problem ? html`<p><button @click=${this.load}>${t('retry')}</button></p>` : nothing}`}`;
  }

  found(data) {
    return html`<p class="muted">${data.publisher} · ${time(data.publishedAt)} ${data.version > 1 ? `· ${t('article.version', { n: data.version })}` : ''}
        ${data.origin.copies ? html`· ${count('article.copies', data.origin.copies)}` : nothing}
        ${/^https?:/.test(data.url ?? '') ? html`· <a href=${data.url} rel="noreferrer noopener" target="_blank">${t('article.source')}</a>` : nothing}</p>
      ${data.status === 'withdrawn' ? html`<p class="notice">${t('article.withdrawn')}</p>` : nothing}
      ${this.trouble()}
      <tw-reading stored .language=${data.language} .text=${data.text} .figures=${data.claims}></tw-reading>
      ${data.status === 'withdrawn' ? nothing : html`<details><summary>${t('article.withdraw')}</summary><p>${t('article.withdraw.what')}</p>
        <button class="danger" ?disabled=${this.busy} @click=${this.withdraw}>${t('article.withdraw.do')}</button></details>`}`;
  }

  async withdraw() {
    const done = await this.attempt(async () => {
      await del('ingest', `articles/${segment(this.article)}`);
      return true;
    });
    done && say(t('article.withdraw.done'));
  }
}

customElements.define('tw-article-stored', Stored);
