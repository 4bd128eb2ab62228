import { contributions } from '../../src/domain/contribution/contributions.js';
import type { Category } from '../../src/domain/category.js';
import type { DomainEvent } from '../../src/domain/decider.js';
import { dialogues } from '../../src/domain/dialogue/dialogues.js';
import { gatherings } from '../../src/domain/gathering/gatherings.js';
import { measures } from '../../src/domain/measure/measures.js';
import { ratings } from '../../src/domain/rating/ratings.js';
import { recommendations } from '../../src/domain/recommendation/recommendations.js';
import { reports } from '../../src/domain/report/reports.js';
import { rounds } from '../../src/domain/round/rounds.js';
import { EVENT_SCHEMAS, type EventType } from '../../src/events/all.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { ROLES } from '../../src/domain/role.js';
import type { Recorded } from '../../src/store/event-store.js';
import { PostgresMovingRecord } from '../../src/store/postgres/postgres-moving-record.js';
import { currentSchema, upcast, UPCASTERS } from '../../src/store/upcasters.js';
import { freshDatabase } from '../database.js';
import { type Harness, startHarness } from '../harness.js';
import { askedBy, needsNoMore } from '../questions.js';
import { expectRecorded, recordedEvents } from './recorded.js';

const record = await recordedEvents();
const TYPES = Object.keys(EVENT_SCHEMAS) as readonly EventType[];

const fits = (type: EventType, { data, internal }: { readonly data: object; readonly internal: object }): boolean =>
  EVENT_SCHEMAS[type].data.safeParse(data).success && EVENT_SCHEMAS[type].internal.safeParse(internal).success;

describe.each(TYPES)('%s, as version 0.1 recorded it', (type) => {
  const own = record.filter((event) => event.type === type);

  it('is there at each schema number that it ever had', () => {
    const numbers = Array.from({ length: currentSchema(type) }, (_, i) => i + 1);
    expect([...new Set(own.map(({ schema }) => schema))].sort()).toEqual(numbers);
  });

  it('is read in the shape that it has today, which it had not without its upcasters', () => {
    for (const event of own) {
      expect({ ...upcast(event, UPCASTERS), fits: fits(type, upcast(event, UPCASTERS)) }).toMatchObject({ fits: true });
      expect({ schema: event.schema, fits: fits(type, event) }).toEqual({
        schema: event.schema,
        fits: event.schema === currentSchema(type),
      });
    }
  });
});

/** A category that hides what its states are. */
const folding = <C, E extends DomainEvent, S, Noun extends string>({ idOf, fold }: Category<C, E, S, Noun>) => ({
  holds: (stream: string): boolean => idOf(stream) !== null,
  state: (events: readonly Recorded[]): unknown => plain(fold(events)),
});
const CATEGORIES = [
  folding(dialogues),
  folding(contributions),
  folding(gatherings),
  folding(ratings),
  folding(measures),
  folding(rounds),
  folding(recommendations),
  folding(reports),
];

it('is folded by every category to what it was', async () => {
  const events = record.map((event) => upcast(event, UPCASTERS));
  const streams = [...new Set(events.map(({ stream }) => stream))];
  expect(CATEGORIES.filter(({ holds }) => !streams.some(holds))).toEqual([]);
  const states = streams.map((stream) => {
    const own = events.filter((event) => event.stream === stream);
    return [stream, CATEGORIES.find(({ holds }) => holds(stream))?.state(own)] as const;
  });
  await expectRecorded('states.jsonl', Object.fromEntries(states));
});

/** With maps and sets as lists. */
const plain = (value: unknown): unknown => {
  if (value instanceof Map || value instanceof Set) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
};

describe('what the views answer of it', () => {
  let harness: Harness;
  beforeAll(async () => {
    const DATABASE_URL = await freshDatabase();
    const moving = await PostgresMovingRecord.open(DATABASE_URL);
    await moving.begin();
    await moving.adopt(record);
    await moving.finish();
    await moving.close();
    harness = await startHarness({ DATABASE_URL });
  });
  afterAll(() => harness.close());

  /** They tell what is so by the clock of whoever asks; or what is kept elsewhere than in the record. */
  const ELSEWHERE = [
    'reminders',
    'conspicuous-ratings',
    'registrations',
    'registration',
    'invitations',
    'invitation',
    'own-assessments',
    'feedback',
  ];
  const SHOWN = QUESTIONS.filter((view) => !view.mediaTypes && !ELSEWHERE.includes(view.view) && needsNoMore(view));
  const idsOf = (category: string): readonly string[] =>
    category === 'sequence'
      ? ['1', '100', String(record.length)]
      : [...new Set(record.map(({ stream }) => stream))].flatMap((stream) =>
          stream.startsWith(`${category}-`) ? [stream.slice(category.length + 1)] : [],
        );

  it.each(SHOWN.map(({ path, query, body }) => [path, 'dialogue' in query.shape, { body }] as const))(
    'at /api/%s is what it was',
    async (path, isOfDialogue, view) => {
      const [, noun] = /:(\w+)/.exec(path) ?? [];
      const head = record.length;
      const moment = momentIn(path, head);
      const wanted =
        noun === undefined && !isOfDialogue
          ? [`${path}?${moment}`]
          : noun === undefined
            ? idsOf('dialogue').map((dialogue) => `${path}?dialogue=${dialogue}&${moment}`)
            : idsOf(noun)
                .slice(0, 3)
                .map((id) => `${path.replace(`:${noun}`, id)}?${moment}`);
      const answers = await Promise.all(wanted.map(async (each) => [each, await answerAt(each, view)] as const));
      expect(answers.filter(([, answer]) => answer === null)).toEqual([]);
      await expectRecorded(`answers/${path.replace(/\/:?/g, '.')}.jsonl`, Object.fromEntries(answers));
    },
  );

  /** The newest state; an event has none, and of a difference there are two. */
  const momentIn = (path: string, head: number): string =>
    path.startsWith('events/') ? '' : path.endsWith('/difference') ? `from=${head - 40}&to=${head}` : `asOf=${head}&after=${head}`;

  const answerAt = async (path: string, view: Parameters<typeof askedBy>[0]): Promise<unknown> => {
    const { method, body: sent } = askedBy(view);
    for (const role of ['auditor', ...ROLES] as const) {
      const { status, body } = await harness.send(method, `/api/${path}`, sent, { token: await harness.token(role) });
      if (status === 200) return body;
      // In some dialogues nothing was assessed.
      if (body['code'] === 'round-none-closed') return body['code'];
    }
    return null;
  };
});
