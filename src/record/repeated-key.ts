import { step } from './json-pointer.js';

/** What is open at a place: an object with its keys, or a list; and the key or the index at which we are, null where a key comes next. */
type Open = { readonly keys: Set<string> | null; at: string | number | null };

/**
 * Where a key stands twice in one object: its JSON pointer (RFC 6901); null where none does. Of the two one reader takes the first and
 * another the last (RFC 8259, section 4), so that nobody can say what was sent. For text that JSON.parse has taken.
 */
export const repeatedKey = (json: string): string | null => {
  const open: Open[] = [];
  for (let i = 0; i < json.length; i++) {
    const inner = open.at(-1);
    const character = json[i];
    if (character === '{') open.push({ keys: new Set(), at: null });
    else if (character === '[') open.push({ keys: null, at: 0 });
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',' && inner) inner.at = typeof inner.at === 'number' ? inner.at + 1 : null;
    else if (character === '"') {
      const end = endOfString(json, i);
      if (inner?.keys && inner.at === null) {
        // Escapes are another way to write the same key.
        inner.at = JSON.parse(json.slice(i, end + 1)) as string;
        if (inner.keys.has(inner.at)) return open.map(({ at }) => step(at ?? '')).join('');
        inner.keys.add(inner.at);
      }
      i = end;
    }
  }
  return null;
};

/** Strings are the most of a body, so they are passed over at once. */
const endOfString = (json: string, start: number): number => {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end;
};

const isEscaped = (json: string, at: number): boolean => {
  let backslashes = 0;
  while (json[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
};
