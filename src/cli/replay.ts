import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { UUID } from '../domain/ids.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import { Refusal } from '../domain/refusal.js';
import { codeOf } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { EVERYBODY } from '../identity/access.js';
import type { Reader } from '../identity/reader.js';
import { cursorOf, POSITION } from '../projections/cursor.js';
import { dialogueRows } from '../projections/dialogues/dialogues.reading.js';
import { requireMoment } from '../projections/moment.js';
import type { Sources } from '../projections/sources.js';
import type { Question } from '../projections/view.js';
import { timelineView } from '../projections/timeline/timeline.view.js';
import { dialogueTold } from '../replay/story/dialogue-told.js';
import { storyView } from '../replay/story/story.view.js';
import type { Output } from './output.js';
import { linesOf, type Telling, wantsColour, zoneLine } from './replay-lines.js';
import { toldOf } from './show-refusals.js';
import { stopOnSignals } from './signals.js';

type Options = {
  readonly recommendation?: string;
  readonly from?: string;
  readonly to?: string;
  readonly speed?: string;
  readonly language?: string;
  readonly json?: boolean;
};

const PAUSE_MS_MAX = 3000;

/** Tells a dialogue, or the story of one of its recommendations, in the order of the record: as everybody may know it. */
export const replay = async (dialogue: string, options: Options, output: Output): Promise<void> => {
  const { recommendation } = options;
  for (const [name, id] of Object.entries({ '<dialogue>': dialogue, '--recommendation': recommendation ?? dialogue }))
    if (!UUID.test(id)) throw new UsageError(`${name}: This is no id (a UUID).`);
  const speed = speedOf(options.speed);
  for (const state of [options.from, options.to]) requireState(state);
  const language = LANGUAGES.find((one) => one === options.language) ?? languageOf(process.env);
  const stopping = new AbortController();
  const { atReadSide } = await import('./read-side.js');
  await atReadSide('zukunftsdialog replay', output, async (sources) => {
    stopOnSignals(stopping);
    try {
      const span = await spanOf(options, sources);
      const timeZone = await timeZoneOf(dialogue, span.upTo, sources);
      const told =
        recommendation === undefined ? dialogueTold(dialogue, span, sources) : storyTold({ dialogue, recommendation }, span, sources);
      const isColoured = wantsColour(process.stdout, process.env);
      const lines = (one: Telling): readonly string[] =>
        output.json ? [JSON.stringify(one)] : linesOf(one, { language, isColoured, timeZone });
      const above = output.json ? [] : [zoneLine(timeZone, language)];
      await written(paced(told, { lines, above }, { speed, signal: stopping.signal }));
    } catch (error) {
      // Whoever reads no further has what they wanted.
      if (codeOf(error) === 'EPIPE') return;
      if (!stopping.signal.aborted) throw await toldOf(error, recommendation === undefined ? timelineView : storyView, sources);
      process.exitCode = 1;
    }
  });
};

/** @throws UsageError */
const speedOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const speed = Number(text);
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(text) || speed === 0)
    throw new UsageError('--speed takes a number above 0: how many seconds of the record one second is.');
  return speed;
};

/** @throws UsageError */
const requireState = (state: string | undefined): void => {
  try {
    requireMoment({ asOf: state });
  } catch {
    throw new UsageError('A state is a sequence or an instant (ISO 8601 with offset): --from, --to.');
  }
};

const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  /^de/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? '') ? 'de' : 'en';

type Span = { readonly after: bigint; readonly upTo: bigint };

/** From the first event at a state on up to another state. @throws UsageError, NotYet, ViewBehind */
const spanOf = async ({ from, to }: Options, { reading, store }: Sources): Promise<Span> => {
  const head = await store.head();
  const sequenceOf = (state: string): Promise<bigint> =>
    reading.sequenceFor('timeline', { asOf: POSITION.sequence.test(state) ? BigInt(state) : new Date(Date.parse(state)).toISOString() });
  const upTo = to === undefined ? head : await sequenceOf(to);
  const first = from === undefined ? 1n : await firstAt(from, sequenceOf);
  if (first > upTo && from !== undefined)
    throw new UsageError(`--from is later than --to: sequence ${String(first)}, and ${String(upTo)}.`);
  await reading.sequenceFor('timeline', { after: upTo });
  return { after: first - 1n, upTo };
};

const firstAt = async (state: string, sequenceOf: (state: string) => Promise<bigint>): Promise<bigint> => {
  if (POSITION.sequence.test(state)) return sequenceOf(state);
  const before = new Date(Date.parse(state) - 1).toISOString();
  return (await sequenceOf(before)) + 1n;
};

/** By which clock it is told. Of one that is not announced nothing is, as in the stream. @throws Refusal */
const timeZoneOf = async (dialogue: string, asOf: bigint, { views, reading }: Sources): Promise<string> => {
  await reading.sequenceFor('dialogues', { after: asOf });
  const row = await dialogueRows(views, asOf, []).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!row) throw new Refusal('dialogue-unknown');
  return row.document.timeZone;
};

/** As everybody reads it. */
const EVERYONE: Reader = { roles: EVERYBODY, actor: null, grants: [], language: 'en', secretDigest: null, tellsMore: () => undefined };

type Told = Telling & { readonly sequence: number };
type Page = { readonly dialogue: string; readonly items: readonly Told[]; readonly next: string | null };

const storyTold = async function* (
  { dialogue, recommendation }: { readonly dialogue: string; readonly recommendation: string },
  { after, upTo }: Span,
  sources: Sources,
): AsyncGenerator<Telling> {
  const query = { asOf: String(upTo), limit: '200', cursor: cursorOf({ asOf: upTo, position: String(after) }) };
  const question: Question = { params: { recommendation }, query, reader: EVERYONE, check: (schema, value) => schema.parse(value) };
  const { answer } = await storyView.ask(question, sources);
  for (let next: string | null | undefined; next !== null;) {
    // What the view answers, as its schema has it.
    const page = (await answer(next)) as Page;
    if (page.dialogue !== dialogue) throw new Refusal('recommendation-unknown');
    yield* page.items;
    next = page.next;
  }
};

type Pace = { readonly speed: number | null; readonly signal: AbortSignal };

type Lined = { readonly lines: (one: Telling) => readonly string[]; readonly above: readonly string[] };

/** Lines as they are to be written, with pauses as long as those of the record at that speed; none is longer than 3 seconds. */
const paced = async function* (told: AsyncIterable<Telling>, { lines, above }: Lined, { speed, signal }: Pace): AsyncGenerator<string> {
  let last: number | null = null;
  for await (const one of told) {
    const at = Date.parse(one.recordedAt);
    if (speed !== null && last !== null) await sleep(Math.min((at - last) / speed, PAUSE_MS_MAX), undefined, { signal });
    signal.throwIfAborted();
    yield `${[...(last === null ? above : []), ...lines(one)].join('\n')}\n`;
    last = at;
  }
};

const written = (chunks: AsyncIterable<string>): Promise<void> => pipeline(Readable.from(chunks), process.stdout, { end: false });
