import canonicalize from 'canonicalize';

/**
 * JSON with one spelling per value (RFC 8785), the form in which everything is hashed, committed to and compared.
 * @throws TypeError for what JSON cannot hold: undefined, functions, bigint, non-finite numbers, lone surrogates, circles.
 */
export const canonicalJson = (value: object): string => {
  const text = spelled(value);
  // canonicalize leaves out a member that is undefined: two values would have one spelling, and the record would lack one.
  if (text === undefined || hasGap(value)) throw new TypeError('Not a JSON value');
  return text;
};

const spelled = (value: object): string | undefined => {
  try {
    return canonicalize(value);
  } catch (error) {
    throw new TypeError('Not a JSON value', { cause: error });
  }
};

const hasGap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(hasGap)
    : value === undefined || typeof value === 'function' || typeof value === 'symbol';
