/** One step of a JSON pointer (RFC 6901). */
export const step = (part: PropertyKey): string => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
