import { go } from '../../shell/route.js';
import { seriesName } from '../../format/format.js';
import { word } from '../../i18n/i18n.js';

/** Notifications of the browser, for who wants them. */
const there = () => 'Notification' in window;

export const canAsk = () => there() && Notification.permission === 'default';
export const allowed = () => there() && Notification.permission === 'granted';
export const ask = () => Notification.requestPermission();

export function notify(alert) {
  if (!allowed() || document.visibilityState === 'visible') {
    return;
  }
  const notification = new Notification(`${word('severity', alert.severity)}: ${seriesName(alert)}`, { body: alert.explanation, tag: alert.id });
  notification.onclick = () => {
    window.focus();
    go('alerts', alert.id);
  };
}
