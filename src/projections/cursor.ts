const SEQUENCE = /^\d{1,15}$/;

/** Where a page ended: at a sequence, at a contribution and a rater, at a period of time, or in a named order at a rank and a sequence. */
export const POSITION = {
  sequence: SEQUENCE,
  rating: /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/,
  period: /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/,
  ranked: (order: string): RegExp => new RegExp(`^${order}\\.-?\\d{1,15}\\.\\d{1,15}$`),
} as const;

/** It keeps the sequence that the first page stood for, so that all pages show one state. */
export type Cursor = { readonly asOf: bigint; readonly position: string };

export const cursorOf = ({ asOf, position }: Cursor): string => Buffer.from(`${String(asOf)}/${position}`).toString('base64url');

/** Null for what is no cursor of a list whose positions have that form. */
export const readCursor = (text: string, form: RegExp): Cursor | null => {
  const [asOf = '', position = ''] = Buffer.from(text, 'base64url').toString().split('/');
  return SEQUENCE.test(asOf) && form.test(position) ? { asOf: BigInt(asOf), position } : null;
};
