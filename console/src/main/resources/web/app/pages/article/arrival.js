import { get, segment } from '../../api/api.js';
import { t } from '../../i18n/i18n.js';

const PATIENCE = 30_000;
const PAUSE = 300;

const NOT_YET = [0, 404, 502, 503];

/** The stored article, once it has come through with the text that was sent. What was accepted is not lost while a service is away. */
export async function arrived(id, sent) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      const found = await get('claims', `articles/${segment(id)}`);
      if (sent === undefined || found.text.trim() === sent.trim() || Date.now() > until) {
        return found;
      }
    } catch (problem) {
      if (problem.status === 401 || problem.status === 403) {
        throw new Error(t('article.unreadable'));
      }
      if (!NOT_YET.includes(problem.status ?? 0)) {
        throw problem;
      }
      if (Date.now() > until) {
        throw new Error(t('article.late'));
      }
    }
    await new Promise(done => setTimeout(done, PAUSE));
  }
}
