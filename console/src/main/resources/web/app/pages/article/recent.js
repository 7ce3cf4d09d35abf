/** The articles last opened in this browser. */
const KEY = 'tw.articles';
const MOST = 8;

export function recent() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

export function opened({ id, title }) {
  try {
    localStorage.setItem(KEY, JSON.stringify([{ id, title }, ...recent().filter(one => one.id !== id)].slice(0, MOST)));
  } catch {
    // only a convenience
  }
}
