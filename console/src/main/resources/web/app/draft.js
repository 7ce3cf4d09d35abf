/** What is typed is kept in this browser until it was sent. */

export function draft(name) {
  const key = `tw.draft.${name}`;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // no room or not allowed: the form still holds it
      }
    },
    drop() {
      localStorage.removeItem(key);
    },
  };
}
