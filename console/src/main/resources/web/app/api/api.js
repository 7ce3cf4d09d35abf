import { token } from '../shell/settings.js';
import { Problem } from './problem.js';

/** Headers that go with every request. */
export function headers(more = {}) {
  const bearer = token();
  return bearer ? { ...more, Authorization: `Bearer ${bearer}` } : more;
}

/** The address of a service's path behind the console; a query may repeat a name by an array. */
export function address(service, path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    [].concat(value ?? []).filter(one => one !== '').forEach(one => parameters.append(name, one));
  }
  const asked = parameters.toString();
  return `api/${service ? `${service}/` : ''}${path}${asked ? `?${asked}` : ''}`;
}

async function send(method, url, body, accept = 'application/json') {
  const response = await fetch(url, {
    method,
    headers: headers(body === undefined ? { Accept: accept } : { Accept: accept, 'Content-Type': 'application/json' }),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw await Problem.from(response);
  }
  return response;
}

async function json(response) {
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

export const get = async (service, path, query) => json(await send('GET', address(service, path, query)));
export const post = async (service, path, body = {}) => json(await send('POST', address(service, path), body));
export const put = async (service, path, body) => json(await send('PUT', address(service, path), body));
export const patch = async (service, path, body) => json(await send('PATCH', address(service, path), body));
export const del = async (service, path) => json(await send('DELETE', address(service, path)));
export const text = async (service, path, accept) => (await send('GET', address(service, path), undefined, accept)).text();

/** All pages of a list, up to `most` items. */
export async function all(service, path, query, most) {
  const items = [];
  let cursor;
  do {
    const page = await get(service, path, { ...query, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < most);
  return { items, next: cursor ?? null };
}

export const segment = encodeURIComponent;
