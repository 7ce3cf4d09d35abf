import { get } from '../../api/api.js';
import { follow } from '../../api/stream.js';

const PAGE = 100;

/**
 * The alerts that a filter asks for, kept up to date. The stream is opened before the list is read, so that nothing falls
 * between the two; after a gap the list is read again.
 */
export class Live {
  constructor(filter, { changed, fresh, trouble }) {
    this.filter = filter;
    this.alerts = new Map();
    this.told = { changed, fresh, trouble };
    this.state = 'connecting';
    this.known = false;
    this.end = follow('alerts', 'alerts/stream', filter, {
      event: (type, data) => this.event(type, data),
      open: () => this.opened(),
      lost: problem => this.lost(problem),
    });
  }

  opened() {
    this.state = 'live';
    this.problem = null;
    if (!this.known) {
      this.read();
    }
    this.told.changed();
  }

  lost(problem) {
    this.state = 'lost';
    this.problem = problem;
    if (!this.known) {
      this.read(); // the list may answer where the stream does not
    }
    this.told.changed();
  }

  event(type, data) {
    if (type === 'gap') {
      this.alerts.forEach(alert => { alert.fresh = false; }); // the list is newer than what the stream told before
      this.read();
    } else if (type === 'message') {
      const alert = JSON.parse(data);
      const news = !this.alerts.has(alert.id);
      this.alerts.set(alert.id, { ...alert, fresh: true });
      news && this.told.fresh(alert);
      this.told.changed();
    }
  }

  async read() {
    this.known = true;
    await this.more(undefined);
  }

  async more(cursor = this.next) {
    try {
      const page = await get('alerts', 'alerts', { ...this.filter, limit: PAGE, cursor });
      for (const alert of page.items) {
        if (!this.alerts.get(alert.id)?.fresh) {
          this.alerts.set(alert.id, alert); // what the stream told meanwhile is newer
        }
      }
      this.next = page.next;
      this.loaded = true;
    } catch (problem) {
      this.known = false;
      this.told.trouble(problem);
    }
    this.told.changed();
  }

  put(alert) {
    this.alerts.set(alert.id, alert);
    this.told.changed();
  }

  /** By series, that of the latest alert first. */
  groups() {
    const groups = new Map();
    for (const alert of [...this.alerts.values()].sort((one, other) => other.raisedAt.localeCompare(one.raisedAt))) {
      groups.has(alert.seriesId) ? groups.get(alert.seriesId).push(alert) : groups.set(alert.seriesId, [alert]);
    }
    return [...groups];
  }
}
