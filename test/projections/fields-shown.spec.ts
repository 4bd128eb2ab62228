import { z } from 'zod';
import { EVENT_SCHEMAS, type EventType } from '../../src/events/all.js';
import { PROJECTIONS } from '../../src/projections/all.js';
import type { Recorded } from '../../src/store/event-store.js';
import { upcast, UPCASTERS } from '../../src/store/upcasters.js';
import { recordedEvents } from '../recorded/recorded.js';

/** Of each type of event, the fields that no view shows: rules and reports look at them on the stream, or another event says the same. */
const SHOWN_BY_NO_VIEW: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  AssessmentRevised: ['frameworkVersion'],
  AssessmentRoundOpened: ['seats'],
  AssessmentRoundSucceeded: ['by'],
  GuidingQuestionReworded: ['reason'],
  MeasureAssessed: ['frameworkVersion'],
  MeasuresMerged: ['held'],
  ReportPublished: ['recommendations'],
  ReportRendered: ['textsAsOf'],
};

const fieldsOf = (schema: z.ZodType): readonly string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option as z.ZodType));
  throw new Error('The data of an event is an object, or one of several');
};
const TYPES = Object.keys(EVENT_SCHEMAS) as readonly EventType[];
const FIELDS = new Map<string, readonly string[]>(TYPES.map((type) => [type, fieldsOf(EVENT_SCHEMAS[type].data)]));

/** Tells of each field that is asked for by its name, and of each that is copied together with all others. */
const watched = (data: object, asked: (field: string) => void, copied: (field: string) => void): object => {
  let copying: PropertyKey | null = null;
  return new Proxy(data, {
    getOwnPropertyDescriptor: (of, field) => {
      copying = field;
      return Reflect.getOwnPropertyDescriptor(of, field);
    },
    get: (of, field) => {
      (field === copying ? copied : asked)(String(field));
      copying = null;
      return Reflect.get(of, field) as unknown;
    },
  });
};

/** The names at which something stands in a value, however deep. */
const namesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [name, ...namesIn(each)]);
};

it('each field of each event is shown by some view, or is named as one that none needs', async () => {
  const record = (await recordedEvents()).map((event) => upcast(event, UPCASTERS));
  const unseen = new Set([...FIELDS].flatMap(([type, fields]) => fields.map((field) => `${type} ${field}`)));
  for (const view of PROJECTIONS) {
    const copies = new Set<string>();
    const events = record.map((event): Recorded => {
      const all = { ...Object.fromEntries((FIELDS.get(event.type) ?? []).map((field) => [field, null])), ...event.data };
      const nameOf = (field: string) => `${event.type} ${field}`;
      return {
        ...event,
        data: watched(
          all,
          (field) => unseen.delete(nameOf(field)),
          (field) => copies.add(nameOf(field)),
        ),
      };
    });
    const rows = await view.fold(events, () => Promise.resolve([]));
    const shown = Object.entries(view.tables).flatMap(([name, table]) => {
      const columns = 'columns' in table ? Object.keys(table.columns) : [];
      return [...columns, ...(rows[name]?.live() ?? []).flatMap((row) => columns.flatMap((column) => namesIn(row[column])))];
    });
    for (const copy of copies) if (shown.includes(copy.split(' ')[1] ?? '')) unseen.delete(copy);
  }
  const named = TYPES.map((type) => [type, (FIELDS.get(type) ?? []).filter((field) => unseen.has(`${type} ${field}`)).sort()] as const);
  expect(Object.fromEntries(named.filter(([, fields]) => fields.length > 0))).toEqual(SHOWN_BY_NO_VIEW);
});
