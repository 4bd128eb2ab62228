import { z } from 'zod';
import type { Language } from '../../domain/language.js';
import { id } from '../../projections/answer.js';

/** A figure of a view, as an address names it: `measures/<id>/counts.supports`. */
export type NamedFigure = { readonly view: string; readonly id: string; readonly figure: string };

const figure = z
  .string()
  .max(300)
  .regex(/^[a-z-]+\/[0-9a-f-]{36}\/.+$/)
  .transform((text): NamedFigure => {
    const [view = '', id = '', ...rest] = text.split('/');
    return { view, id, figure: rest.join('/') };
  });

const text = z.string().max(60);

/** What the page is asked: of a form that was sent, fields that were left empty are none. */
export const QUERY = z.object({
  at: text.optional(),
  moment: text.optional(),
  from: text.optional(),
  figure: figure.optional(),
  trace: id.optional(),
  more: z.string().max(200).optional(),
});
export type Asked = z.output<typeof QUERY>;

/** A state of the page, as its address says it. */
export type Address = {
  readonly dialogue: string;
  /** Null: the newest. */
  readonly at: number | null;
  /** The moment that was pinned to be compared with. */
  readonly from: number | null;
  readonly figure: NamedFigure | null;
  readonly trace: string | null;
  readonly named: Language | null;
};

/** The address of the page with something else in it. What is opened beside the state is closed where nothing is said of it. */
export const hrefOf = (address: Address, other: Partial<Address> & { readonly more?: string }, anchor = ''): string => {
  const { dialogue, at, from, figure, trace, named, more } = { ...address, figure: null, trace: null, more: null, ...other };
  const query = new URLSearchParams({
    ...(at !== null && { at: String(at) }),
    ...(from !== null && { from: String(from) }),
    ...(figure && { figure: `${figure.view}/${figure.id}/${figure.figure}` }),
    ...(trace !== null && { trace }),
    ...(more !== null && { more }),
    ...(named !== null && { lang: named }),
  });
  const asked = query.toString();
  return `/replay/${dialogue}${asked === '' ? '' : `?${asked}`}${anchor}`;
};
