import { get, segment } from '../../api/api.js';
import { t } from '../../i18n/i18n.js';

const PATIENCE = 30_000;
const PAUSE = 300;

/** The stored article, once it has come through. */
export async function arrived(id) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await get('claims', `articles/${segment(id)}`);
    } catch (problem) {
      if (problem.status !== 404) {
        throw problem;
      }
      if (Date.now() > until) {
        throw new Error(t('article.late'));
      }
      await new Promise(done => setTimeout(done, PAUSE));
    }
  }
}
