import { html, nothing } from 'lit';
import { Piece } from '../../shell/page.js';
import { del, segment } from '../../api/api.js';
import { link } from '../../shell/route.js';
import { labelValue, time } from '../../format/format.js';
import { say } from '../../form/toast.js';
import { t } from '../../i18n/i18n.js';

/** What people decided about a series, each to be taken back. */
class History extends Piece {
  static properties = { series: { attribute: false }, decisions: { attribute: false } };

  render() {
    if (!this.decisions?.length) {
      return nothing;
    }
    return html`<section aria-labelledby="decisions"><h2 id="decisions">${t('history.title')}</h2>${this.trouble()}
      <ul>${this.decisions.map(decision => html`<li>${time(decision.decidedAt)}${decision.decidedBy ? `, ${decision.decidedBy}` : ''}: ${this.words(decision)}
        ${decision.undoneAt ? html`<span class="muted">(${t('history.undone', { when: time(decision.undoneAt) })})</span>`
          : html`<button class="quiet" ?disabled=${this.busy} @click=${() => this.undo(decision)}>${t('undo')}</button>`}</li>`)}</ul></section>`;
  }

  words({ ruling }) {
    switch (ruling.kind) {
      case 'merge':
        return html`${t('history.merge')} ${ruling.from.map(one => html`<a href=${link('series', one.seriesId)}>${this.labels(one.labels)}</a> `)}`;
      case 'split':
        return html`${t('history.split', { n: ruling.claims.length })} ${ruling.sources?.length ? ruling.sources.join(', ') : ''} → ${this.labels(ruling.labels, ruling.before)}`;
      default:
        return html`${t('history.rename')} ${ruling.name ? `“${ruling.name}”` : ''} ${this.labels(ruling.labels, ruling.before)}`;
    }
  }

  labels(labels, before = {}) {
    return Object.entries(labels).filter(([name, value]) => name !== 'unit' && before[name] !== value).map(([name, value]) => labelValue(name, value)).join(' · ');
  }

  async undo(decision) {
    const done = await this.attempt(async () => {
      await del('claims', `series/${segment(decision.seriesId)}/decisions/${decision.id}`);
      return true;
    });
    if (done) {
      this.dispatchEvent(new CustomEvent('decided', { detail: {} }));
      say(t('decide.undone'));
    }
  }
}

customElements.define('tw-series-history', History);
