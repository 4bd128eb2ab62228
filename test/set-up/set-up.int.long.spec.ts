import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { dialogues } from '../../src/domain/dialogue/dialogues.js';
import { Progress } from '../../src/host/progress.js';
import { Desk } from '../../src/commands/desk.js';
import { DialogueId } from '../../src/domain/ids.js';
import type { Localized } from '../../src/domain/language.js';
import { nameUuid } from '../../src/record/name-uuid.js';
import { documentOf } from '../../src/set-up/plan.js';
import { readSetUp } from '../../src/set-up/reading.js';
import { setUp, type SetUpContext, type SetUpSummary } from '../../src/set-up/set-up.js';
import { setUpJsonSchema } from '../../src/set-up/set-up-file.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';

const EXAMPLE = new URL('../../docs/set-up.example.yaml', import.meta.url).pathname;

let harness: Harness;
let folder: string;
let context: SetUpContext;
beforeAll(async () => {
  harness = await startHarness();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-set-up-'));
  const { app, commands } = harness;
  context = { desk: app.get(Desk), commands, actor: nameUuid('test', 'office'), progress: new Progress(null, () => 0) };
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true });
});

let files = 0;
const written = async (content: object | string, extension = 'json'): Promise<string> => {
  const path = join(folder, `${files++}.${extension}`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const WHY: Localized = { de: 'Darum' };
const run = async (
  content: object | string,
  options: { reason?: Localized; dryRun?: boolean; from?: Partial<SetUpContext> } = {},
): Promise<SetUpSummary> => {
  const { reason = null, dryRun = false, from } = options;
  return setUp(await readSetUp(await written(content)), { reason, dryRun }, { ...context, ...from });
};
const faultsOf = async (content: object | string, reason?: Localized): Promise<readonly string[]> => {
  const before = await harness.store.head();
  const error: unknown = await run(content, reason ? { reason } : {}).catch((thrown: unknown) => thrown);
  expect(await harness.store.head()).toBe(before);
  return (error instanceof Error ? error.message : `no error: ${JSON.stringify(error)}`).replaceAll(/^\S+\/\d+\.json:/gm, '').split('\n');
};
const typesOf = async (dialogue: string): Promise<readonly string[]> =>
  (await harness.store.readStream(`dialogue-${dialogue}`)).map(({ type }) => type);

const SMALL = {
  dialogue: 'klein',
  title: { de: 'Klein' },
  mandate: { de: 'Auftrag' },
  channels: [{ code: 'online', title: { de: 'Online' }, open: true }],
  groups: [{ code: 'citizen', title: { de: 'Alle' } }],
  themes: [{ code: 'work', title: { de: 'Arbeit' }, questions: [{ code: 'work-1', text: { de: 'Was?' } }] }],
};
const named = (dialogue: string, fields: object = {}) => ({ ...SMALL, dialogue, ...fields });

describe('the example in the docs', () => {
  it('makes a whole draft, and the same again changes nothing', async () => {
    const made = await setUp(await readSetUp(EXAMPLE), { reason: null, dryRun: false }, context);
    expect(made).toMatchObject({ status: 'draft', isNew: true, changes: [] });
    const types = await typesOf(made.dialogue);
    expect(types).toHaveLength(made.commands);
    expect(types[0]).toBe('DialoguePrepared');
    expect(new Set(types)).toEqual(
      new Set([
        'DialoguePrepared',
        'ThemeDefined',
        'GuidingQuestionPosed',
        'PhaseScheduled',
        'ModerationPolicyAdopted',
        'AssessmentFrameworkAdopted',
        'DispositionReasonsAdopted',
        'ParticipationProtected',
      ]),
    );
    expect(await setUp(await readSetUp(EXAMPLE), { reason: null, dryRun: false }, context)).toMatchObject({
      commands: 0,
      changes: [],
      isNew: false,
    });
    expect(await typesOf(made.dialogue)).toEqual(types);
  });

  it('has the schema of the code beside it', async () => {
    const kept: unknown = JSON.parse(await readFile(new URL('../../docs/set-up.schema.json', import.meta.url), 'utf8'));
    // `./zukunftsdialog set-up --schema > docs/set-up.schema.json`
    expect(kept).toEqual(JSON.parse(JSON.stringify(setUpJsonSchema())));
  });
});

it('protects who takes part before anybody can, and otherwise once it says so', async () => {
  const puzzle = { protection: { kind: 'puzzle', difficulty: 18 } };
  const { dialogue } = await run(named('geschuetzt', puzzle));
  expect((await typesOf(dialogue)).slice(-2)).toEqual(['ParticipationProtected', 'DialogueAnnounced']);
  expect(await run(named('geschuetzt', puzzle))).toMatchObject({ commands: 0 });
  const codes = named('geschuetzt', { protection: { kind: 'codes' } });
  expect(await run(named('geschuetzt', puzzle), { reason: { de: 'Wegen etwas anderem.' } })).toMatchObject({ commands: 0 });
  expect(await run(codes)).toMatchObject({
    commands: 1,
    changes: expect.arrayContaining([{ what: 'protection.kind', from: 'puzzle', to: 'codes' }]),
  });
  expect(await faultsOf(named('geschuetzt'))).toEqual([expect.stringContaining('write kind: none')]);
  expect(await run(named('geschuetzt', { protection: { kind: 'none' } }))).toMatchObject({ commands: 1 });
  expect(await run(named('geschuetzt'))).toMatchObject({ commands: 0 });
  expect(await faultsOf(named('geschuetzt', { protection: { kind: 'login' } }))).toEqual([
    expect.stringContaining('PARTICIPANT_OIDC_ISSUER'),
  ]);
});

it('says the same in YAML and in JSON', async () => {
  const file = named('yaml-und-json');
  const { dialogue } = await run(file);
  const yaml = await written(stringify(file), 'yaml');
  expect(await setUp(await readSetUp(yaml), { reason: null, dryRun: false }, context)).toMatchObject({ dialogue, commands: 0 });
});

it('announces last, so that nobody sees a half of it', async () => {
  const { dialogue, status } = await run(named('oeffentlich'));
  expect(status).toBe('announced');
  expect(await typesOf(dialogue)).toEqual(['DialoguePrepared', 'ThemeDefined', 'GuidingQuestionPosed', 'DialogueAnnounced']);
});

it('shows what a changed file changes, and does it with a reason', async () => {
  const { dialogue } = await run(named('geaendert'));
  const changed = named('geaendert', {
    title: { de: 'Größer' },
    channels: [{ ...SMALL.channels[0], open: false }],
    groups: [{ code: 'youth', title: { de: 'Jugend' } }],
    themes: [{ code: 'work', title: { de: 'Arbeit!' }, questions: [{ code: 'work-1', text: { de: 'Was genau?' } }] }],
  });
  const before = await harness.store.head();
  const expected = [
    { what: 'title.de', from: 'Klein', to: 'Größer' },
    { what: 'channels.online.open', from: true, to: false },
    { what: 'groups.citizen', from: SMALL.groups[0] },
    { what: 'groups.youth', to: { code: 'youth', title: { de: 'Jugend' } } },
    { what: 'themes.work.title.de', from: 'Arbeit', to: 'Arbeit!' },
    { what: 'themes.work.questions.work-1.text.de', from: 'Was?', to: 'Was genau?' },
  ];
  expect(await run(changed, { dryRun: true, reason: WHY })).toMatchObject({ dryRun: true, changes: expected, commands: 2 });
  expect(await harness.store.head()).toBe(before);
  expect(await run(changed, { reason: WHY })).toMatchObject({ dialogue, changes: expected, commands: 2 });
  expect((await typesOf(dialogue)).slice(-2)).toEqual(['DialogueCorrected', 'GuidingQuestionReworded']);
  expect(await run(changed)).toMatchObject({ commands: 0 });
  // Back again: what was said once can be said once more.
  await run(named('geaendert'), { reason: WHY });
  expect(await run(changed, { reason: WHY })).toMatchObject({ commands: 2 });
  expect(await run(changed)).toMatchObject({ commands: 0 });
});

describe('a file with faults', () => {
  it('is told each of them with its place, and nothing is recorded', async () => {
    const lines = JSON.stringify({ ...named('fehler'), title: {}, nonsense: 1, channels: [], phases: [{ phase: 'dialog' }] }, null, 1);
    expect(await faultsOf(lines)).toEqual([
      expect.stringMatching(/^3:\d+: title/),
      expect.stringMatching(/^7:\d+: channels/),
      expect.stringMatching(/^\d+:\d+: phases\.0\.phase/),
      expect.stringMatching(/^\d+:\d+: phases\.0\.opensOn/),
      expect.stringMatching(/^\d+:\d+: phases\.0\.closesOn/),
      expect.stringMatching(/^\d+:\d+: nonsense: unknown field$/),
    ]);
    expect(await faultsOf('{ "dialogue": "x", ')).toEqual([expect.stringMatching(/^1:\d+: /), ...Array<unknown>(0)]);
    expect(await faultsOf('{\n "dialogue": "x",\n "dialogue": "y"\n}')).toEqual([expect.stringMatching(/^3:\d+: .*unique/)]);
    expect(await faultsOf('')).toEqual([expect.stringMatching(/^1:1: /)]);
  });

  it('is told what the rules would refuse, before anything is sent', async () => {
    const file = named('regeln', {
      timeZone: 'Europe/Bonn',
      themes: [...SMALL.themes, { code: 'work', title: { de: 'Noch einmal' } }],
    });
    expect(await faultsOf(file)).toEqual([expect.stringContaining('work is there twice')]);
    const phases = [{ phase: 'dialogue', opensOn: '2031-02-01', closesOn: '2031-01-01' }];
    const framework = await readFile(EXAMPLE, 'utf8').then((text) => text.replace('weight: 1', 'weight: 0.5'));
    expect(await faultsOf(named('regeln', { timeZone: 'Europe/Bonn', phases }))).toEqual(
      expect.arrayContaining([expect.stringContaining('timeZone: This time zone is unknown.')]),
    );
    expect(await faultsOf(named('regeln', { phases }))).toEqual([expect.stringContaining('closesOn:')]);
    expect(await faultsOf(framework.replace('pflege-im-kreis', 'regeln'))).toEqual([expect.stringMatching(/^\d+:\d+: criteria: /)]);
  });

  it('changes nothing in public without a reason, and takes nothing out', async () => {
    await run(named('fest'));
    expect(await faultsOf(named('fest', { title: { de: 'Anders' } }))).toEqual([expect.stringContaining('--reason')]);
    const reworded = [{ ...SMALL.themes[0], questions: [{ code: 'work-1', text: { de: 'Anders?' } }] }];
    expect(await faultsOf(named('fest', { themes: reworded }))).toEqual([expect.stringContaining('--reason')]);
    expect(await faultsOf(named('fest', { themes: [] }), WHY)).toEqual([
      expect.stringContaining('work is in the dialogue'),
      expect.stringContaining('The question work-1 of the theme work is in the dialogue'),
    ]);
    expect(await faultsOf(named('fest', { state: 'draft' }), WHY)).toEqual([expect.stringMatching(/^1:\d+: The dialogue is announced/)]);
  });

  it('names a dialogue by its id only where there is one', async () => {
    expect(await faultsOf(named('00000000-0000-4000-8000-000000000000'))).toEqual([expect.stringContaining('There is no dialogue 0000')]);
  });
});

it('takes over a dialogue that was made otherwise, by its id', async () => {
  const dialogue = await openDialogue(harness);
  const state = await harness.app.get(Desk).fact(dialogues, DialogueId(dialogue));
  const file = { dialogue, ...documentOf(state), title: { de: 'Übernommen' } };
  expect(await run(file, { reason: WHY })).toMatchObject({ dialogue, commands: 1, changes: [expect.anything(), expect.anything()] });
});

it('goes on where it was cut off, and sends nothing twice', async () => {
  const file = named('unterbrochen');
  for (let sends = 0; sends < 4; sends++) {
    let left = 1;
    const cut: SetUpContext['commands'] = {
      send: (...command) => (left-- > 0 ? harness.commands.send(...command) : Promise.reject(new Error('The line went dead'))),
    };
    await run(file, { from: { commands: cut } }).catch((error: unknown) => {
      expect(String(error)).toContain('run it again and it goes on');
    });
  }
  const { dialogue, commands } = await run(file);
  expect(commands).toBe(0);
  expect(await typesOf(dialogue)).toEqual(['DialoguePrepared', 'ThemeDefined', 'GuidingQuestionPosed', 'DialogueAnnounced']);
});

it('overruns nobody who changes the dialogue at the same moment', async () => {
  const { dialogue } = await run(named('gleichzeitig'));
  const title = { de: 'Von jemand anderem' };
  const token = await harness.token('office');
  const meddling: SetUpContext['commands'] = {
    send: async (...command) => {
      const body = { title, reason: WHY };
      await harness.post(`/api/dialogues/${dialogue}/corrections`, body, { token, headers: { 'if-match': '*' } });
      return harness.commands.send(...command);
    },
  };
  await expect(run(named('gleichzeitig', { title: { de: 'Mein' } }), { reason: WHY, from: { commands: meddling } })).rejects.toThrow(
    'Somebody else',
  );
  expect(await harness.app.get(Desk).fact(dialogues, DialogueId(dialogue))).toMatchObject({ title });
});

const words = fc.constantFrom('Eins', 'Zwei', 'Drei');
const text = words.map((de) => ({ de }));
const labelled = (codes: readonly string[]) =>
  fc.subarray([...codes], { minLength: 1 }).chain((list) => fc.tuple(...list.map((code) => text.map((title) => ({ code, title })))));
const DAYS = ['2031-01-01', '2031-02-01', '2031-03-01'] as const;
const content = fc.record({
  title: text,
  mandate: text,
  notice: fc.option(text),
  timeZone: fc.constantFrom('Europe/Berlin', 'Europe/Paris'),
  channels: labelled(['online', 'letter', 'phone']).map((list) => list.map((each, i) => ({ ...each, open: i === 0 }))),
  groups: labelled(['a', 'b', 'c']),
  themeTitles: fc.tuple(text, text),
  questions: fc.tuple(text, text),
  days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map((days) => days.sort()),
  appealDays: fc.integer({ min: 1, max: 3 }),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;
const fileOf = (dialogue: string, state: string, { themeTitles, questions, days, appealDays, ...said }: Content, parts: number) => ({
  dialogue,
  state,
  ...said,
  themes: themeTitles.slice(0, parts).map((title, i) => ({
    code: `theme-${i}`,
    title,
    questions: questions.slice(0, i + 1).map((asked, j) => ({ code: `question-${i}-${j}`, text: asked })),
  })),
  phases: parts === 0 ? [] : [{ phase: 'dialogue', opensOn: days[0], closesOn: days[1] }],
  ...(parts > 0 && { moderationPolicy: { mode: 'after-publication', appealDays, reasons: [{ code: 'off-topic', title: said.title }] } }),
});

it('ends as the last file says, whichever there was before, and the same file again says nothing', async () => {
  let times = 0;
  const states = fc.constantFrom(['draft', 'draft'], ['draft', 'announced'], ['announced', 'announced']);
  await fc.assert(
    fc.asyncProperty(content, content, states, fc.nat({ max: 2 }), fc.nat({ max: 2 }), async (a, b, [one, other], m, n) => {
      const [few, many] = [Math.min(m, n), Math.max(m, n)];
      const name = `property-${times++}`;
      await run(fileOf(name, one, a, few));
      const last = fileOf(name, other, b, many);
      const { dialogue } = await run(last, { reason: WHY });
      const fresh = await run(fileOf(`${name}-fresh`, other, b, many));
      const documents = await Promise.all(
        [dialogue, fresh.dialogue].map(async (id) => documentOf(await harness.app.get(Desk).fact(dialogues, DialogueId(id)))),
      );
      expect(documents[0]).toEqual(documents[1]);
      const head = await harness.store.head();
      expect(await run(last)).toMatchObject({ commands: 0, changes: [] });
      expect(await harness.store.head()).toBe(head);
    }),
    { numRuns: 25 },
  );
});
