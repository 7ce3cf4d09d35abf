import { LitElement, html } from 'lit';

class Shell extends LitElement {
  render() {
    return html`<h1>Tallywire</h1>`;
  }
}

customElements.define('tw-shell', Shell);
