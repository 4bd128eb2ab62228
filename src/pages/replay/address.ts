import { z } from 'zod';
import type { Language } from '../../domain/language.js';
import { id } from '../../projections/answer.js';
import { POSITION } from '../../projections/cursor.js';
import { TIMES, type Time } from './moment.js';

/** A figure of a view, as an address names it: `measures/<id>/counts.supports`. */
export type NamedFigure = { readonly view: string; readonly id: string; readonly figure: string };

/** Where a figure stands on the page. */
export const anchorOf = ({ view, id, figure }: NamedFigure): string => `figure-${view}-${id}-${figure}`.replaceAll(/[^\w.-]/g, '-');
/** Where that stands which opens the trace of a recommendation. */
export const traceAnchorOf = (recommendation: string): string => `trace-${recommendation}`;

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
  time: z.enum(TIMES).default('occurred'),
  figure: figure.optional(),
  trace: id.optional(),
  contribution: id.optional(),
  event: z.string().regex(POSITION.sequence).transform(Number).optional(),
  more: z.string().max(200).optional(),
});
export type Asked = z.output<typeof QUERY>;

/** What is opened beside the state: one of these. */
export type Opened = {
  readonly figure: NamedFigure | null;
  readonly trace: string | null;
  readonly contribution: string | null;
  /** By its sequence. */
  readonly event: number | null;
};
const NOTHING: Opened = { figure: null, trace: null, contribution: null, event: null };

/** A state of the page, as its address says it. */
export type Address = Opened & {
  readonly dialogue: string;
  /** Null: the newest. */
  readonly at: number | null;
  /** The moment that was pinned to be compared with. */
  readonly from: number | null;
  readonly named: Language | null;
};

/** Of several, the first. */
export const openedBy = ({ figure, trace, contribution, event }: Asked): Opened => {
  if (figure) return { ...NOTHING, figure };
  if (trace !== undefined) return { ...NOTHING, trace };
  return contribution === undefined ? { ...NOTHING, event: event ?? null } : { ...NOTHING, contribution };
};

/** What is opened, for a link that keeps it so. */
export const openIn = ({ figure, trace, contribution, event }: Address): Opened => ({ figure, trace, contribution, event });

/** Another place. A moment that is a day or an instant says which time is meant. */
type Other = Partial<Omit<Address, 'at'>> & { readonly at?: number | string | null; readonly time?: Time; readonly more?: string };

/** The address of the page with something else in it. What is opened beside the state is closed where nothing is said of it. */
export const hrefOf = (address: Address, other: Other, anchor = ''): string => {
  const { dialogue, at, from, figure, trace, contribution, event, named, time, more } = { ...address, ...NOTHING, ...other };
  const asked = Object.entries({
    at,
    time: typeof at === 'string' ? time : null,
    from,
    figure: figure && `${figure.view}/${figure.id}/${figure.figure}`,
    trace,
    contribution,
    event,
    more,
    lang: named,
  }).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(asked).toString();
  return `/replay/${dialogue}${query === '' ? '' : `?${query}`}${anchor}`;
};
