import { get } from '../../api/api.js';
import { follow } from '../../api/stream.js';

const PAGE = 100;
const AGAIN = 3000;

/** As far as an alert alone tells; the rest is the service's to say. */
const fits = (alert, { acknowledged, severity, kind, series, silenced }) => (!acknowledged || acknowledged === String(Boolean(alert.acknowledgement)))
  && (!silenced || silenced === 'all' || silenced === String(Boolean(alert.silencedBy?.length)))
  && (!severity || alert.severity === severity) && (!kind || alert.kinds.includes(kind)) && (!series || alert.seriesId === series);

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
    // told of all that can come to fit or cease to, of which the service would be silent
    const told = { ...filter, acknowledged: undefined, severity: undefined, kind: undefined, series: undefined, silenced: 'all' };
    const leave = follow('alerts', 'alerts/stream', told, {
      event: (type, data) => this.event(type, data),
      open: resumed => this.opened(resumed),
      lost: problem => this.lost(problem),
      refused: problem => this.refused(problem),
    });
    this.end = () => {
      this.state = 'ended';
      clearTimeout(this.again);
      leave();
    };
  }

  /** Where the stream could not go on from what it last told, the list knows what came between. */
  opened(resumed) {
    this.state = 'live';
    this.problem = null;
    if (!resumed || !this.known) {
      this.read();
    }
    this.told.changed();
  }

  refused(problem) {
    this.state = 'refused';
    this.told.trouble(problem);
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
      const news = !this.alerts.has(alert.id) && fits(alert, this.filter);
      this.put({ ...alert, fresh: true });
      news && alert.status === 'open' && this.told.fresh(alert);
      this.told.changed();
    }
  }

  async read() {
    this.known = true;
    clearTimeout(this.again);
    await this.more(null);
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
      this.state !== 'ended' && this.told.trouble(null);
    } catch (problem) {
      if (this.state === 'ended') {
        return;
      }
      if (cursor === null) {
        this.known = false;
        if (this.state === 'live' && problem.status !== 400) {
          clearTimeout(this.again);
          this.again = setTimeout(() => this.read(), AGAIN);
        }
      }
      this.told.trouble(problem);
    }
    this.told.changed();
  }

  /** What no longer fits the filter leaves the list. */
  put(alert) {
    fits(alert, this.filter) ? this.alerts.set(alert.id, alert) : this.alerts.delete(alert.id);
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
