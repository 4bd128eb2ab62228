import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { UsageError } from '../../src/host/usage-error.js';
import { sendBatch } from '../../src/imports/batch/send-batch.js';
import { importCards } from '../../src/imports/cards/import-cards.js';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { importDecidim } from '../../src/imports/decidim/import-decidim.js';
import type { ImportSummary } from '../../src/imports/import.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { type Form, FORMS, MARK, NOT_READ, type Table, utf16, windows1252 } from './forms.js';
import { ANNOUNCEMENT, POLICY } from '../dialogue.js';
import { OVER } from '../gathering.js';
import { zipped } from './zip.js';
import { bodyOf, contextOf, recordOf, startWriteSide, type WriteSide } from './importing.js';

let side: WriteSide;
let folder: string;
beforeAll(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-forms-'));
});
afterAll(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

type Read = (file: string, options: { readonly source: string; readonly encoding: string | undefined }) => Promise<ImportSummary>;
/** A command that reads tables: one table, and how it is imported. */
type Reader = {
  readonly table: Table;
  readonly read: Read;
  /** Its file has one name. */
  readonly name?: string;
  /** Whether an encoding can be said. */
  readonly hasEncoding?: boolean;
  readonly refuses?: (form: Form) => string | null;
};

const CONTRIBUTIONS: Table = [
  ['nr', 'datum', 'uhrzeit', 'thema', 'gruppe', 'wer', 'beitrag', 'auf'],
  ['001', '05.03.2024', '09:05', 'Gute Arbeit', 'Bürger', 'Jörg', 'Mehr Ärzte für „Köln“ – 5 € Zuschlag', ''],
  ['002', '06.03.2024', '', 'Gute Arbeit', 'Bürger', '', '=HYPERLINK("https://example.org","hier")', '001'],
  ['003', '07.03.2024', '17:30:15', 'Straßenbahn', 'Firma', 'Jörg', 'Zeile eins\nZeile zwei; mit Semikolon, Komma und "Zitat"', ''],
];
const MAPPING = {
  id: 'nr',
  text: 'beitrag',
  theme: 'thema',
  group: 'gruppe',
  author: 'wer',
  answers: 'auf',
  date: { column: 'datum', format: 'DD.MM.YYYY', time: 'uhrzeit' },
};
const contributions: Read = async (file, { source, encoding }) => {
  const mapping = join(folder, 'mapping.json');
  await writeFile(mapping, JSON.stringify({ encoding, rows: MAPPING }));
  return importContributions(file, { mapping, title: 'Fall', source }, contextOf(side));
};

const CARDS: Table = [
  ['island', 'position', 'question', 'question_version', 'text', 'transcriber', 'second_reader'],
  ['island-1', 'A1', 'work-1', '1', 'Mehr Ärzte für „Köln“ – 5 €', 'Jörg', 'Kim'],
  ['island-1', 'A2', 'work-1', '1', 'Zeile eins\nZeile zwei; mit "Zitat", und Komma', '', ''],
  ['island-1', '', 'work-1', '1', 'Ohne Stelle', '', ''],
];
const cards: Read = async (file, { source, encoding }) =>
  importCards(file, { gathering: await heldGathering(), source, encoding }, contextOf(side));

/** The id of a gathering that was held; made where it is asked for first. */
const heldGathering = async (): Promise<string> => {
  const both = (text: string) => ({ de: text, en: text });
  const dialogue = '$d';
  const island = { code: 'island-1', theme: 'work' };
  const { startsAt, endsAt } = OVER;
  const times = { startsAt, endsAt };
  const place = { region: 'DEA5A', venue: { de: 'Halle' } };
  const lines = [
    { command: 'AnnounceDialogue', as: 'd', body: ANNOUNCEMENT },
    { command: 'DefineTheme', params: { dialogue }, body: { theme: 'work', title: both('Arbeit') } },
    { command: 'PoseGuidingQuestion', params: { dialogue }, body: { theme: 'work', question: 'work-1', text: both('Was?') } },
    { command: 'AdoptModerationPolicy', params: { dialogue }, body: POLICY },
    { command: 'SchedulePhase', params: { dialogue }, body: { phase: 'dialogue', opensOn: '2024-01-01', closesOn: '2036-12-31' } },
    { command: 'OpenPhase', params: { dialogue }, body: { phase: 'dialogue' } },
    {
      command: 'ScheduleGathering',
      as: 'g',
      params: { dialogue },
      body: { format: 'letter', title: both('Abend'), ...times, place, access: { kind: 'invitation' }, islands: [island] },
    },
    { command: 'HoldGathering', params: { gathering: '$g' }, body: { attendance: [] } },
  ];
  const file = join(folder, 'set-up.jsonl');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect((await batch(file, 'set-up')).errors).toEqual([]);
  return (await recordOf(side)).find(({ type }) => type === 'GatheringScheduled')?.stream.replace('gathering-', '') ?? '';
};

const batch = (file: string, source: string) =>
  sendBatch(
    file,
    { sender: { roles: ['office', 'rapporteur'], actor: 'd2f0a7a4-0000-8000-8000-000000000001' }, source },
    {
      ...contextOf(side),
      execute: (message) => side.commands.execute(message),
      rehearse: () => side.commands.rehearsal(),
      standsFor: (words) => words,
      stdin: Readable.from([]),
    },
  );

const STATEMENTS: Table = [
  ['timestamp', 'comment-id', 'author-id', 'agrees', 'disagrees', 'passes', 'moderated', 'comment-body'],
  ['1650000000000', '0', '1', '1', '0', '0', '1', 'Mehr Bänke für „alle“ – 5 €'],
  ['1650000060000', '1', '7', '0', '0', '0', '-1', 'Zeile eins\nZeile zwei; mit "Zitat", und Komma'],
];
const polis: Read = async (file, { source }) => {
  const own = dirname(file);
  await writeFile(join(own, 'summary.csv'), 'topic,Platz\n');
  await writeFile(join(own, 'votes.csv'), 'timestamp,comment-id,voter-id,vote\n1650000300000,0,2,1\n');
  return importPolis(own, { source }, contextOf(side));
};

const PROPOSALS: Table = [
  ['id', 'component/id', 'title/de', 'body/de', 'published_at', 'author/id', 'state', 'category/name/de'],
  ['1', '11', 'Mehr Ärzte', 'Für „Köln“ – 5 €', '2024-03-05 08:05:00 UTC', '7', '', 'Gute Arbeit'],
  ['2', '11', 'Zwei', 'Zeile eins\nZeile zwei; mit "Zitat", und Komma', '2024-03-06 08:05:00 UTC', '7', '', 'Straßenbahn'],
];
const IN_ZIP = 'example.org-open-data-proposals.csv';
const decidim: Read = async (file, { source }) => {
  const zip = `${file}.zip`;
  await writeFile(zip, zipped({ [IN_ZIP]: await readFile(file) }));
  return importDecidim(zip, { title: 'Stadt', source }, contextOf(side));
};

/** Whatever it reads is named; what it does not read, with what it says of that. */
const READERS: Readonly<Record<string, Reader>> = {
  'import contributions': { table: CONTRIBUTIONS, read: contributions },
  'import cards': { table: CARDS, read: cards },
  'import polis': {
    table: STATEMENTS,
    read: polis,
    name: 'comments',
    hasEncoding: false,
    refuses: ({ ending }) => (/xlsx|ods/.test(ending) ? 'there is neither comments.csv nor comments.csv.gz.' : null),
  },
  // A platform packs these tables itself: in UTF-8, with a delimiter of its choice.
  'import decidim': {
    table: PROPOSALS,
    read: decidim,
    hasEncoding: false,
    refuses: ({ bytes }) => {
      if (typeof bytes !== 'string') return `${IN_ZIP}: is not a text in utf-8.`;
      return bytes.includes('sep=') ? `${IN_ZIP} has no column id in its first line.` : null;
    },
  },
};

let nth = 0;
/** What an import adds to the record: all but ids, which follow from the name of its source, and when it was recorded. */
const toldBy = async ({ table, read, name = 'table' }: Reader, make: (table: Table) => Form): Promise<string> => {
  const { ending, bytes, encoding } = make(table);
  const source = `source-${++nth}`;
  const own = await mkdtemp(join(folder, 'form-'));
  const file = join(own, `${name}.${name === 'table' ? ending : ending.replace(/^(tsv|txt)/, 'csv')}`);
  await writeFile(file, bytes);
  if (read === cards) await heldGathering();
  const before = (await recordOf(side)).length;
  const { errorCount, rows } = await read(file, { source, encoding });
  // Rows that have nothing to do with one another are recorded side by side, in no order that could be told.
  const events = (await recordOf(side)).slice(before).toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'en'));
  expect({ errorCount, ...Object.values(rows)[0] }).toMatchObject({ errorCount: 0, recorded: table.length - 1 });
  const told = await Promise.all(
    events.map(async (event) => {
      const { type, schema, occurredAt, role, stream, data, internal } = event;
      return { type, schema, occurredAt, role, stream, data, internal, body: await bodyOf(side, event) };
    }),
  );
  return unnamed(JSON.stringify(told, null, 1), source);
};

const placeOf = ({ occurredAt, type }: Awaited<ReturnType<typeof recordOf>>[number]): string => `${occurredAt} ${type}`;

/** Ids in the order in which they come, and nothing of what is drawn by lot. */
const unnamed = (text: string, source: string): string => {
  const ids: string[] = [];
  return (
    text
      .replaceAll(new RegExp(`\\b${source}\\b`, 'g'), 'source')
      // Where a suite before this one traces, in the same process.
      .replace(/("trace": )"[^"]*"/g, '$1"traced"')
      .replace(/\b[0-9a-f]{32}([0-9a-f]{32})?\b/g, 'digest')
      .replace(/("appealUntil": )"[^"]*"/g, '$1"then"')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!ids.includes(id)) ids.push(id);
        return `id ${ids.indexOf(id)}`;
      })
  );
};

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof UsageError ? error.message : String(error)),
  );

describe.each(Object.entries(READERS))('%s', (_, reader) => {
  const { table, hasEncoding = true, refuses = () => null } = reader;
  let expected: string;
  beforeAll(async () => (expected = await toldBy(reader, FORMS['UTF-8'])));
  const isMeant = ({ encoding }: Form): boolean => hasEncoding || encoding === undefined;
  const refused = async (make: (table: Table) => Form, says: string): Promise<void> => {
    const before = await recordOf(side);
    expect((await messageOf(toldBy(reader, make))).replace(/^[^:]*: /, '')).toBe(says);
    expect(await recordOf(side)).toEqual(before);
  };

  const forms = Object.entries<(table: Table) => Form>(FORMS).filter(([, make]) => isMeant(make(table)));
  it.each(forms)('records the same of a table in %s, or says what it takes', async (_, make) => {
    const says = refuses(make(table));
    if (says === null) expect(await toldBy(reader, make)).toEqual(expected);
    else await refused(make, says);
  });

  // What has a wrong name has none in a ZIP, where all names are given.
  const isNamed = ({ bytes }: Form): boolean => reader.read !== decidim || typeof bytes !== 'string';
  const others = Object.entries(NOT_READ).filter(([, { make }]) => isMeant(make(table)) && isNamed(make(table)));
  it.each(others)('says in one line what to do with %s, and records nothing', async (_, { make, says }) => {
    await refused(make, refuses(make(table)) ?? says);
  });
});

const LINES = [
  { nr: '1', text: 'Mehr Ärzte – 5 €', datum: '2024-03-05' },
  { nr: '2', text: 'Zeile eins\nZeile zwei', datum: '2024-03-06' },
];
const jsonLines = async (file: string, encoding?: string): Promise<ImportSummary['rows']> => {
  const mapping = join(folder, 'lines.json');
  await writeFile(mapping, JSON.stringify({ encoding, rows: { id: 'nr', text: 'text', date: { column: 'datum', format: 'iso' } } }));
  return (await importContributions(file, { mapping, title: 'Zeilen', source: 'zeilen' }, contextOf(side))).rows;
};

describe('JSON lines', () => {
  const text = LINES.map((line) => `${JSON.stringify(line)}\n`).join('');
  const commands = LINES.map(
    ({ text: said }) => `${JSON.stringify({ command: 'AnnounceDialogue', body: { ...ANNOUNCEMENT, mandate: { de: said } } })}\n`,
  ).join('');
  const IN_LINES = {
    'UTF-8': (of: string) => of,
    'UTF-8 with a mark': (of: string) => MARK + of,
    'CR LF': (of: string) => of.replaceAll('\n', '\r\n'),
    'no line end at the end': (of: string) => of.trimEnd(),
    'empty lines': (of: string) => `\n${of.replaceAll('\n', '\n\n')}`,
    gzip: (of: string) => gzipSync(of),
  };
  const IN_OTHERS = {
    'UTF-16 LE with a mark': (of: string) => utf16(MARK + of),
    'Windows-1252': (of: string) => windows1252(of),
  };

  // Ids are the same, and so what says the same is in the record already, with nothing that differs.
  it.each(Object.entries({ ...IN_LINES, ...IN_OTHERS }))('of import contributions are the same in %s', async (name, make) => {
    const file = join(folder, `lines.jsonl${name === 'gzip' ? '.gz' : ''}`);
    await writeFile(file, text);
    await writeFile(join(folder, 'first.jsonl'), text);
    await jsonLines(join(folder, 'first.jsonl'));
    await writeFile(file, make(text));
    expect(await jsonLines(file)).toMatchObject({ contribution: { read: 2, alreadyRecorded: 2, corrected: 0 } });
  });

  it.each(Object.entries(IN_LINES))('of send are the same in %s', async (name, make) => {
    const file = join(folder, `commands.jsonl${name === 'gzip' ? '.gz' : ''}`);
    await writeFile(join(folder, 'first.jsonl'), commands);
    await batch(join(folder, 'first.jsonl'), 'commands');
    await writeFile(file, make(commands));
    expect((await batch(file, 'commands')).rows).toMatchObject({ AnnounceDialogue: { read: 2, alreadyRecorded: 2 } });
  });

  it.each(Object.entries(IN_OTHERS))('of send are UTF-8, and refused in %s', async (_, make) => {
    const file = join(folder, 'commands.jsonl');
    await writeFile(file, make(commands));
    expect(await messageOf(batch(file, 'commands'))).toBe(`${file}: is not a text in utf-8.`);
  });
});
