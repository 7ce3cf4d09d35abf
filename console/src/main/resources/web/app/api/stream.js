import { address, headers } from './api.js';
import { Problem } from './problem.js';

const SHORTEST = 500;
const LONGEST = 15_000;
const SILENT = 45_000; // three heartbeats

/**
 * Follows server-sent events by fetch, so that a token can go along, and comes back with the last id after any break.
 * Calls `event(type, data)`, `lost(problem)`, and `open(resumed)` once the service has said from where on it tells. A query that
 * it refuses is not tried again: `refused(problem)`. @returns what ends it
 */
export function follow(service, path, query, { event, open, lost, refused }) {
  const end = new AbortController();
  let last = null;
  let pause = SHORTEST;

  async function read() {
    const silence = new AbortController();
    let watch = setTimeout(() => silence.abort(), SILENT);
    const response = await fetch(address(service, path, query), {
      headers: headers({ Accept: 'text/event-stream', ...(last === null ? {} : { 'Last-Event-ID': last }) }),
      cache: 'no-store',
      signal: AbortSignal.any([end.signal, silence.signal]),
    });
    if (!response.ok) {
      throw await Problem.from(response);
    }
    const resumed = last !== null;
    let begun = false;
    pause = SHORTEST;
    const parse = parser((id, type, data) => {
      const news = id === null || id !== last;
      last = id ?? last;
      if (!begun) {
        begun = true;
        open(resumed);
      }
      if (data !== null && news) {
        event(type, data);
      }
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(watch);
        watch = setTimeout(() => silence.abort(), SILENT);
        parse(part.value);
      }
    } finally {
      clearTimeout(watch);
    }
  }

  (async () => {
    while (!end.signal.aborted) {
      let problem = null;
      try {
        await read();
      } catch (fault) {
        problem = fault.name === 'AbortError' ? null : Problem.of(fault);
      }
      if (problem?.status === 400) {
        refused(problem);
        return;
      }
      if (!end.signal.aborted) {
        lost(problem);
        await new Promise(done => setTimeout(done, pause));
        pause = Math.min(pause * 2, LONGEST);
      }
    }
  })();
  return () => end.abort();
}

/** Takes text as it comes and tells each event with its id (null if it has none), type and data (null for an id alone). */
export function parser(tell) {
  let rest = '';
  let id = null;
  let type = 'message';
  let data = null;
  return chunk => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === '') {
        if (id !== null || data !== null) {
          tell(id, type, data);
        }
        [id, type, data] = [null, 'message', null];
        continue;
      }
      const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line);
      if (name === 'id') {
        id = value;
      } else if (name === 'event') {
        type = value;
      } else if (name === 'data') {
        data = data === null ? value : `${data}\n${value}`;
      }
    }
  };
}
