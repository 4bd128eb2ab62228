/** Deeper ones no program writes that means something by it. */
export const DEPTH_MAX = 100;

/** The text between the strings of a JSON text and those, in turn. For text that JSON.parse has taken. */
function* partsOf(json: string): Generator<{ readonly text: string; readonly isString: boolean }> {
  for (let at = 0; at < json.length;) {
    const quote = json.indexOf('"', at);
    yield { text: json.slice(at, quote === -1 ? undefined : quote), isString: false };
    if (quote === -1) return;
    at = endOfString(json, quote) + 1;
    yield { text: json.slice(quote, at), isString: true };
  }
}

const endOfString = (json: string, start: number): number => {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
};

/** How many objects and lists are within one another. */
export const depthOf = (json: string): number => {
  let [depth, most] = [0, 0];
  for (const { text, isString } of partsOf(json)) {
    if (isString) continue;
    for (const sign of text) {
      if (sign === '{' || sign === '[') most = Math.max(most, ++depth);
      else if (sign === '}' || sign === ']') depth--;
    }
  }
  return most;
};

const LONG_WHOLE = /(?<![\d.eE])-?(?<![\d.])\d{16,}(?![\d.eE])/g;

/** The same with those whole numbers as strings that a number would round: ids often are. */
export const withExactNumbers = (json: string): string => {
  if (!/\d{16}/.test(json)) return json;
  const exact = (digits: string): string => (Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`);
  return [...partsOf(json)].map(({ text, isString }) => (isString ? text : text.replace(LONG_WHOLE, exact))).join('');
};
