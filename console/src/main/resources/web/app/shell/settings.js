/** What a person sets for this browser: language, theme, and the token of the present session. */

const listeners = new Set();
const dark = matchMedia('(prefers-color-scheme: dark)');

function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing still works, with the defaults
  }
}

function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // kept for this page only
  }
}

const state = {
  language: stored('tw.language') ?? (navigator.language?.startsWith('de') ? 'de' : 'en'),
  theme: stored('tw.theme') ?? 'auto',
};

export const language = () => state.language;
export const theme = () => state.theme;
export const isDark = () => (state.theme === 'auto' ? dark.matches : state.theme === 'dark');

/** For this tab only: a token is a key, and nothing that should outlive the session. */
export const token = () => sessionStorage.getItem('tw.token') ?? '';

export function setToken(value) {
  const trimmed = value.trim().replace(/^Bearer\s+/i, '');
  trimmed ? sessionStorage.setItem('tw.token', trimmed) : sessionStorage.removeItem('tw.token');
  listeners.forEach(listener => listener('token'));
}

export function setLanguage(value) {
  state.language = value;
  store('tw.language', value);
  changed();
}

export function setTheme(value) {
  state.theme = value;
  store('tw.theme', value);
  changed();
}

/** How the person at this browser signs what they decide. */
export const signature = () => stored('tw.by') ?? '';
export const setSignature = value => store('tw.by', value);

/**
 * @param listener told `token` when that is another, and nothing when language or theme are
 * @returns what ends the listening
 */
export function onSettings(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has everything drawn again. */
export function redraw() {
  listeners.forEach(listener => listener());
}

function changed() {
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  redraw();
}

dark.addEventListener('change', changed);
changed();
