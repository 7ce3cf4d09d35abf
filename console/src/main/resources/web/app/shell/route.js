/** Addresses within the page: `#/alerts/ID?severity=critical`. */

export function read(hash = location.hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [page = '', ...rest] = path.split('/');
  return { page: page || 'start', id: rest.length ? decode(rest.join('/')) : '', query: new URLSearchParams(query) };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function link(page, id = '', query = {}) {
  const parameters = query instanceof URLSearchParams ? query : new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  const asked = parameters.toString();
  return `#/${page}${id ? `/${encodeURIComponent(id)}` : ''}${asked ? `?${asked}` : ''}`;
}

export function go(page, id, query) {
  location.hash = link(page, id, query);
}

/** Keeps filters in the address without a new entry in the history for each letter typed. */
export function keep(page, id, query) {
  history.replaceState(null, '', link(page, id, query));
}
