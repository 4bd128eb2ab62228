import { dayIn, endOf, utcDay } from '../../domain/day.js';
import { Problem, type ProblemCode, titleOf } from '../../http/problem.js';
import { knownCode } from '../../http/problem.filter.js';
import { POSITION } from '../../projections/cursor.js';
import { dialogueView } from '../../projections/dialogues/dialogues.view.js';
import { ask, type Asking } from '../asking.js';
import type { Dialogue } from './state.js';

/** By what a day or an instant is meant: by when things happened, or by when they came into the record. */
export const TIMES = ['occurred', 'recorded'] as const;
export type Time = (typeof TIMES)[number];

/** A moment that was named otherwise than by its sequence, or by one at which the dialogue had its last event behind it (`later`). */
export type NamedMoment = { readonly time: Time; readonly text: string; readonly form: 'day' | 'instant' | 'today' | 'later' };

/** A dialogue as it stood at a moment; `named` where that was a day or an instant. */
export type At = { readonly dialogue: Dialogue; readonly named: NamedMoment | null };

type Wanted = { readonly moment: string | undefined; readonly time: Time };

const PARAMETER = { occurred: 'asOfOccurred', recorded: 'asOf' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The thirtieth of February is none. */
const isDay = (text: string): boolean => {
  const at = DAY.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(at) && utcDay(at) === text;
};

/** The dialogue as of a moment: a sequence, the end of a day, or an instant; without one, the newest. @throws what asking for it throws */
const dialogueAt = async (wanted: Wanted, newest: Dialogue, asking: Asking): Promise<At> => {
  const { dialogue, named } = await recordAt(wanted, newest, asking);
  if (dialogue.asOf <= newest.asOf) return { dialogue, named };
  return { dialogue: newest, named: named ?? { time: wanted.time, text: String(dialogue.asOf), form: 'later' } };
};

/** The same; what cannot be shown is refused with the parameter that asks for it. @throws Problem */
export const dialogueFor = async (parameter: 'at' | 'from' | 'moment', ...asked: Parameters<typeof dialogueAt>): Promise<At> => {
  try {
    return await dialogueAt(...asked);
  } catch (error) {
    const code = knownCode(error);
    if (code === undefined || !OF_MOMENTS.includes(code)) throw error;
    throw new Problem(code, [{ pointer: `/${parameter}`, code, detail: titleOf(code, asked[2].reader.language) }]);
  }
};

const OF_MOMENTS: readonly ProblemCode[] = ['as-of-malformed', 'as-of-in-future', 'as-of-before-record'];

/** The same where what follows is of other dialogues, too. */
const recordAt = async ({ moment, time }: Wanted, newest: Dialogue, asking: Asking): Promise<At> => {
  if (moment === undefined || moment === String(newest.asOf)) return { dialogue: newest, named: null };
  const askedAs = (query: object): Promise<Dialogue> => ask(dialogueView, { params: { dialogue: newest.dialogue }, query }, asking);
  if (POSITION.sequence.test(moment)) return { dialogue: await askedAs({ asOf: moment }), named: null };
  if (!isDay(moment)) return { dialogue: await askedAs({ [PARAMETER[time]]: moment }), named: { time, text: moment, form: 'instant' } };
  if (moment === dayIn(newest.timeZone, Date.now())) return { dialogue: newest, named: { time, text: moment, form: 'today' } };
  const last = new Date(Date.parse(endOf(moment, newest.timeZone)) - 1).toISOString();
  return { dialogue: await askedAs({ [PARAMETER[time]]: last }), named: { time, text: moment, form: 'day' } };
};
