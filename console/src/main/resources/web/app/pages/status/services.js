import { html, nothing } from 'lit';
import { number } from '../../format/format.js';
import { t } from '../../i18n/i18n.js';

/** A card for each service: its health, what waits for it, what it could not process, and how fast it goes. */
export function services(now, before) {
  return html`<div class="cards">${now.status.services.map(service => card(service, now, before))}</div>`;
}

function card(service, now, before) {
  const state = service.health === 'UP' ? 'up' : service.health === 'DOWN' ? 'down' : 'away';
  const fact = (key, value, bad) => (value == null ? nothing : html`<dt>${t(`status.${key}`)}</dt><dd>${bad ? html`<span class="badge bad">${number(value)}</span>` : number(value)}</dd>`);
  return html`<section class="card"><h2>${t(`status.${service.name}`)}</h2>
    <p><span class="badge ${state === 'up' ? 'good' : 'bad'}">${t(`status.${state}`)}</span></p>
    <dl class="facts">${fact('lag', service.lag)}${fact('dead', service.deadLetters, service.deadLetters > 0)}${fact('count', service.processed)}${fact('rate', rate(service, now, before))}</dl>
    ${service.deadLetters > 0 ? html`<p class="hint">${t('status.dead.what')}</p>` : nothing}
    ${service.checks?.length ? html`<details><summary>${t('status.checks')}</summary><ul>${service.checks.map(check => html`<li>${check.name}: <span class="badge ${check.status === 'UP' ? 'good' : 'bad'}">${t(check.status === 'UP' ? 'status.up' : 'status.down')}</span>${check.detail ? html` <span class="muted small">${check.detail}</span>` : nothing}</li>`)}</ul></details>` : nothing}</section>`;
}

/** How many a minute, by what two looks at it counted. */
function rate(service, now, before) {
  const earlier = before?.status.services.find(one => one.name === service.name);
  const minutes = before ? (now.at - before.at) / 60_000 : 0;
  return earlier?.processed == null || service.processed == null || minutes <= 0 ? null : Math.max(0, Math.round((service.processed - earlier.processed) / minutes));
}
