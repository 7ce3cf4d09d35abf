import { html, nothing } from 'lit';
import { Piece } from './page.js';
import { read } from './route.js';
import { language, setLanguage, setTheme, setToken, theme, token } from './settings.js';
import '../form/toast.js';
import { t } from '../i18n/i18n.js';

/** Each page comes when it is first visited. */
const PAGES = {
  start: () => import('../pages/start/page.js'),
  article: () => import('../pages/article/page.js'),
  series: () => import('../pages/series/page.js'),
  alerts: () => import('../pages/alerts/page.js'),
  rules: () => import('../pages/rules/page.js'),
  subscriptions: () => import('../pages/subscriptions/page.js'),
  status: () => import('../pages/status/page.js'),
};

class Shell extends Piece {
  connectedCallback() {
    super.connectedCallback();
    this.onHash = () => this.open();
    addEventListener('hashchange', this.onHash);
    this.open();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.onHash);
    super.disconnectedCallback();
  }

  async open() {
    const route = read();
    const moved = this.route && (this.route.page !== route.page || this.route.id !== route.id);
    this.route = route;
    this.requestUpdate();
    if (!PAGES[route.page]) {
      this.page = null;
      return;
    }
    try {
      await PAGES[route.page]();
    } catch {
      this.missing = true; // the console was away, or was replaced by a newer one, while the page stood open
      this.requestUpdate();
      return;
    }
    if (this.route !== route) {
      return;
    }
    this.missing = false;
    const name = `tw-page-${route.page}`;
    if (this.page?.localName !== name) {
      this.page = document.createElement(name);
    }
    this.page.route = route;
    this.requestUpdate();
    await this.updateComplete;
    await this.page.updateComplete;
    if (moved && !route.query.has('at')) {
      scrollTo(0, 0);
      this.page.querySelector('h1')?.focus();
    }
  }

  render() {
    document.title = PAGES[this.route.page] ? `${t(`nav.${this.route.page}`)} – Tallywire` : 'Tallywire';
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${t('skip')}</a>
      <header>
        <a class="brand" href="#/"><span aria-hidden="true" class="mark"></span>Tallywire</a>
        <nav aria-label=${t('nav')}>${Object.keys(PAGES).filter(page => page !== 'start').map(page => html`
          <a href="#/${page}" aria-current=${this.route.page === page ? 'page' : nothing}>${t(`nav.${page}`)}</a>`)}
        </nav>
        <div class="switches">
          <button class="quiet" lang=${language() === 'de' ? 'en' : 'de'} @click=${() => setLanguage(language() === 'de' ? 'en' : 'de')}>
            ${language() === 'de' ? 'English' : 'Deutsch'}</button>
          ${this.settings()}
        </div>
      </header>
      <main id="main" tabindex="-1">${this.content()}</main><tw-toast></tw-toast>`;
  }

  content() {
    if (this.missing) {
      return html`<div class="trouble" role="alert"><strong>${t('offline.title')}</strong> ${t('offline.detail')}
        <button @click=${() => location.reload()}>${t('retry')}</button></div>`;
    }
    return PAGES[this.route.page] ? (this.page ?? nothing) : html`<h1>${t('unknown.title')}</h1><p><a href="#/">${t('nav.start')}</a></p>`;
  }

  settings() {
    return html`<details class="menu" @keydown=${event => event.key === 'Escape' && this.closeMenu(event.currentTarget)}>
      <summary>${t('settings')}</summary>
      <div class="sheet">
        <label>${t('theme')}
          <select @change=${event => setTheme(event.target.value)}>${['auto', 'light', 'dark'].map(name => html`
            <option value=${name} ?selected=${theme() === name}>${t(`theme.${name}`)}</option>`)}</select></label>
        <form @submit=${this.useToken}>
          <label>${t('token')} <input name="token" type="password" autocomplete="off" .value=${token()} aria-describedby="token-hint"></label>
          <p class="hint" id="token-hint">${t('token.hint')}</p>
          <button>${t('token.use')}</button>
        </form>
      </div></details>`;
  }

  closeMenu(menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }

  useToken(event) {
    event.preventDefault();
    setToken(event.target.elements.token.value);
    this.closeMenu(event.target.closest('details'));
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }
}

customElements.define('tw-shell', Shell);
