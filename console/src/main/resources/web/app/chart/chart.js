import { html } from 'lit';
import { Piece } from '../shell/page.js';

/** Draws `option()`, which is asked again when the theme or the language changes; tells `pick` with the datum clicked. */
class Chart extends Piece {
  static properties = { option: { attribute: false }, label: {}, low: { type: Boolean } };

  render() {
    return html`<div class="chart ${this.low ? 'low' : ''}" role="img" aria-label=${this.label}></div>`;
  }

  async updated(changes) {
    const { init } = await import('./echarts.js');
    if (!this.isConnected || !this.option) {
      return;
    }
    const fresh = !this.chart;
    if (fresh) {
      const place = this.querySelector('.chart');
      this.chart = init(place, null, { renderer: 'canvas' });
      this.chart.on('click', entry => this.dispatchEvent(new CustomEvent('pick', { detail: entry.data })));
      this.resizing = new ResizeObserver(() => this.chart?.resize());
      this.resizing.observe(place);
    }
    if (fresh || changes.has('option') || this.restyle) {
      this.restyle = false;
      const began = performance.now();
      this.chart.setOption(this.option(), { notMerge: true });
      this.chart.getZr().flush();
      this.dataset.drawnIn = String(Math.round(performance.now() - began));
    }
  }

  settingsChanged() {
    this.restyle = true;
    super.settingsChanged();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resizing?.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }
}

customElements.define('tw-chart', Chart);
