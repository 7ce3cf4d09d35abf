import { sentence } from './words.js';
import { go } from '../../shell/route.js';
import { seriesName } from '../../format/format.js';
import { word } from '../../i18n/i18n.js';
import { draft } from '../../draft.js';

/** Notifications of the browser, for who wants them. */
const kept = draft('notify');
const there = () => 'Notification' in window;

export const canAsk = () => there() && Notification.permission === 'default';
export const allowed = () => there() && Notification.permission === 'granted';
export const on = () => kept.read() !== false;
export const turn = wanted => kept.write(wanted);

export async function ask() {
  turn(true);
  await Notification.requestPermission();
}

export function notify(alert) {
  if (!allowed() || !on() || document.visibilityState === 'visible') {
    return;
  }
  const notification = new Notification(`${word('severity', alert.severity)}: ${seriesName(alert)}`, { body: sentence(alert), tag: alert.id });
  notification.onclick = () => {
    window.focus();
    go('alerts', alert.id);
  };
}
