import canonicalize from 'canonicalize';

/**
 * JSON with one spelling per value (RFC 8785), the form in which everything is hashed, committed to and compared.
 * @throws TypeError for what JSON cannot hold: undefined, bigint, non-finite numbers, lone surrogates.
 */
export const canonicalJson = (value: object): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  // Well-formed JSON.stringify escapes a lone surrogate instead of refusing it (RFC 8785, section 3.2.2.2).
  if (/\\ud[89a-f]/.test(text)) throw new TypeError('A text has a lone surrogate');
  return text;
};
