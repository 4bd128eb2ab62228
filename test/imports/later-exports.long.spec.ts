import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { correctDialogue } from '../../src/commands/dialogue/correct-dialogue.js';
import { DialogueId } from '../../src/domain/ids.js';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { contextOf, recordOf, startWriteSide, type WriteSide } from './importing.js';

let side: WriteSide;
let folder: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-later-'));
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const written = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
};

const MAPPING = { rows: { id: 'nr', text: 'text', theme: 'thema', group: 'typ', date: { column: 'datum', format: 'iso' } } };
const taken = async (rows: readonly string[], title = 'Lauf') => {
  const mapping = await written('mapping.json', [JSON.stringify(MAPPING)]);
  return importContributions(
    await written('lauf.csv', ['nr,text,datum,thema,typ', ...rows]),
    { mapping, title, open: true },
    contextOf(side),
  );
};
const since = async (before: number) => (await recordOf(side)).slice(before).map(({ type, data }) => [type, data] as const);

const FIRST = ['1,Eins,2024-05-01,Rad,Bürger', '2,Zwei,2024-05-02,Rad,Bürger'];
const SECOND = [...FIRST, '3,Drei,2024-06-03,Rad,Bürger'];
const THIRD = [...SECOND, '4,Vier,2024-06-04,Bahn,Verein'];

describe('a later export', () => {
  it('adds the groups, the themes and the days that have come, and no row twice', async () => {
    await taken(FIRST);
    const before = (await recordOf(side)).length;
    expect(await taken(SECOND)).toMatchObject({ rows: { contribution: { recorded: 1, alreadyRecorded: 2 } }, kept: [] });
    expect(await taken(THIRD)).toMatchObject({ rows: { contribution: { recorded: 1, alreadyRecorded: 3 } }, kept: [] });
    expect((await since(before)).filter(([type]) => type !== 'ContributionSubmitted')).toEqual([
      ['PhaseScheduled', expect.objectContaining({ opensOn: '2024-05-01', closesOn: '2024-06-03' })],
      [
        'DialogueCorrected',
        {
          groups: [
            { code: 'buerger', title: { de: 'Bürger' } },
            { code: 'verein', title: { de: 'Verein' } },
          ],
          reason: { de: 'Ein späterer Export der Quelle sagt es so.', en: 'A later export of the source says so.' },
        },
      ],
      ['ThemeDefined', expect.objectContaining({ theme: 'bahn' })],
      ['GuidingQuestionPosed', expect.objectContaining({ question: 'bahn-1' })],
      ['PhaseScheduled', expect.objectContaining({ closesOn: '2024-06-04' })],
    ]);
    const all = (await recordOf(side)).length;
    expect(await taken(THIRD)).toMatchObject({ setUp: { recorded: 0 } });
    expect((await recordOf(side)).length).toBe(all);
  });

  it('that is shorter pulls no end back, and begins earlier where it does', async () => {
    await taken(THIRD);
    const before = (await recordOf(side)).length;
    expect(await taken(['5,Fünf,2024-04-01,Rad,Bürger'])).toMatchObject({ rows: { contribution: { recorded: 1 } } });
    expect((await since(before))[0]).toEqual([
      'PhaseScheduled',
      expect.objectContaining({ opensOn: '2024-04-01', closesOn: '2024-06-04' }),
    ]);
  });

  it('with another title keeps the theme that was made of the first one', async () => {
    const taken = async (name: string, rows: readonly string[], title: string) => {
      const mapping = await written('plain.json', [
        JSON.stringify({ rows: { id: 'nr', text: 'text', date: { column: 'datum', format: 'iso' } } }),
      ]);
      const file = await written(`${name}.csv`, ['nr,text,datum', ...rows]);
      return importContributions(file, { mapping, title, source: 'park', open: true }, contextOf(side));
    };
    const first = await taken('mai', ['1,Eins,2024-05-01'], 'Der Park');
    const before = (await recordOf(side)).length;
    const rows = ['1,Eins,2024-05-01', '2,Zwei,2024-05-02'];
    const later = await taken('juni', rows, 'Unser Park');
    expect([later.dialogue, later.corrections, later.rows['contribution']]).toMatchObject([
      first.dialogue,
      [],
      { recorded: 1, alreadyRecorded: 1 },
    ]);
    expect((await since(before)).map(([type]) => type)).not.toContain('ThemeDefined');
    const contributions = (await recordOf(side)).filter(({ type }) => type === 'ContributionSubmitted');
    expect(contributions.map(({ data }) => (data as { readonly theme: string }).theme)).toEqual(['der-park', 'der-park']);
    expect((await taken('juni', rows, 'Unser Park')).rows['contribution']).toMatchObject({ recorded: 0, alreadyRecorded: 2 });
  });

  it('with another title corrects it, and says which questions stay', async () => {
    await taken(FIRST);
    const before = (await recordOf(side)).length;
    expect(await taken(FIRST, 'Laufen')).toMatchObject({ kept: ['question/rad-1'] });
    expect(await since(before)).toEqual([
      ['DialogueCorrected', expect.objectContaining({ title: { de: 'Laufen' }, mandate: { de: 'Laufen' } })],
    ]);
    expect(await taken(FIRST, 'Laufen')).toMatchObject({ setUp: { recorded: 0 } });
  });

  it.each([['Alpha Beta Alpha'], ['Alpha Beta Alpha Beta'], ['Alpha Alpha Beta Beta Gamma Alpha']])(
    'is called as the source calls it last, and each change is shown once: %s',
    async (titles) => {
      let last = '';
      for (const title of titles.split(' ')) {
        const shown = (await taken(FIRST, title)).notices.filter((notice) => notice.includes('title'));
        expect(shown).toEqual(last === '' || last === title ? [] : [`The source says another title by now: "${last}" → "${title}"`]);
        last = title;
      }
      const said = (await recordOf(side)).flatMap(({ data }) => ('title' in data && !('theme' in data) ? [data.title] : []));
      expect(said.at(-1)).toEqual({ de: last });
    },
  );

  it('goes on where it was when it names the dialogue that it made', async () => {
    const of = async (name: string, how: object, theme?: string) => {
      const { theme: _, ...plain } = MAPPING.rows;
      const mapping = await written('mapping.json', [JSON.stringify({ rows: theme === undefined ? plain : MAPPING.rows })]);
      const file = await written(name, ['nr,text,datum,thema,typ', ...SECOND]);
      return importContributions(file, { mapping, source: `lauf-${theme ?? ''}`, ...how }, contextOf(side));
    };
    for (const theme of ['thema', undefined]) {
      const { dialogue } = await of('mai.csv', { title: 'Lauf', open: true }, theme);
      const before = (await recordOf(side)).length;
      expect((await of('juni.csv', { dialogue }, theme)).rows['contribution']).toMatchObject({ alreadyRecorded: 3, corrected: 0 });
      expect(await since(before)).toEqual([]);
    }
  });

  it('takes back nothing that the office has corrected since', async () => {
    const { dialogue } = await taken(FIRST);
    const body = {
      title: { de: 'Besser' },
      groups: [{ code: 'buerger', title: { de: 'Bürgerinnen und Bürger' } }],
      reason: { de: 'Schöner' },
    };
    await side.commands.send(
      correctDialogue,
      { params: { dialogue: DialogueId(dialogue) }, body: correctDialogue.content.parse(body) },
      { key: 'office/correction', at: null, role: 'office', actor: null, correlation: 'test' },
    );
    const before = (await recordOf(side)).length;
    await taken(THIRD);
    const [corrected] = (await since(before)).filter(([type]) => type === 'DialogueCorrected');
    expect(corrected?.[1]).toEqual({
      groups: [
        { code: 'buerger', title: { de: 'Bürgerinnen und Bürger' } },
        { code: 'verein', title: { de: 'Verein' } },
      ],
      reason: expect.anything(),
    });
  });

  it('of Polis with another description corrects it, and adds the new vote', async () => {
    const exported = async (description: string, votes: readonly string[]) => {
      await written('polis/comments.csv', ['timestamp,comment-id,author-id,moderated,comment-body', '1700000000000,0,1,1,Eins']);
      await written('polis/summary.csv', ['topic,Desc', 'url,https://x.example/desc', `conversation-description,${description}`]);
      await written('polis/votes.csv', ['timestamp,comment-id,voter-id,vote', ...votes]);
      return importPolis(join(folder, 'polis'), { open: true }, contextOf(side));
    };
    await exported('Bitte stimmt ab.', ['1700000001000,0,2,1']);
    const before = (await recordOf(side)).length;
    const later = await exported('Die Umfrage ist beendet.', ['1700000001000,0,2,1', '1700000002000,0,3,1']);
    expect(later.rows['vote']).toMatchObject({ recorded: 1, alreadyRecorded: 1 });
    expect(await since(before)).toEqual([
      ['DialogueCorrected', expect.objectContaining({ mandate: { de: 'Die Umfrage ist beendet.' } })],
      ['ContributionRated', expect.objectContaining({ value: 'agree' })],
    ]);
  });
});
