import { html } from 'lit';
import { Page } from '../../shell/page.js';
import '../../i18n/article.js';
import './compose.js';
import './stored.js';

class ArticlePage extends Page {
  render() {
    return this.route.id ? html`<tw-article-stored .article=${this.route.id} .query=${this.route.query}></tw-article-stored>` : html`<tw-article-compose></tw-article-compose>`;
  }
}

customElements.define('tw-page-article', ArticlePage);
