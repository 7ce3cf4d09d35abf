import { LitElement, html, nothing } from 'lit';
import { onSettings } from './settings.js';
import { t } from '../i18n/i18n.js';
import { Problem } from '../api/problem.js';

/** An element without a shadow: drawn again when the language or the theme changes, its `load`, if it has one, called again with another token. */
export class Piece extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.forget = onSettings(what => (what === 'token' ? this.load?.() : this.settingsChanged()));
  }

  disconnectedCallback() {
    this.forget?.();
    super.disconnectedCallback();
  }

  settingsChanged() {
    this.requestUpdate();
  }

  /** Runs what talks to a service; what goes wrong is shown by {@link trouble}. */
  async attempt(work) {
    this.problem = null;
    this.busy = true;
    this.requestUpdate();
    try {
      return await work();
    } catch (fault) {
      this.problem = Problem.of(fault);
      return undefined;
    } finally {
      this.busy = false;
      this.requestUpdate();
    }
  }

  trouble(problem = this.problem) {
    return problem ? html`<div class="trouble" role="alert"><strong>${problem.title}</strong> ${problem.detail}</div>` : nothing;
  }

  waiting() {
    return this.busy ? html`<p class="muted" role="status">${t('waiting')}</p>` : nothing;
  }
}

/** A page: gets its `route`, and has `show(route)` called whenever that changes. */
export class Page extends Piece {
  static properties = { route: { attribute: false } };

  willUpdate(changes) {
    if (changes.has('route') && this.route) {
      this.show?.(this.route);
    }
  }
}
