import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { speakerOf } from '../../src/domain/contribution/speaker.js';
import type { ContributionSubmitted } from '../../src/domain/contribution/contribution.js';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { importDecidim } from '../../src/imports/decidim/import-decidim.js';
import type { Recorded } from '../../src/store/event-store.js';
import { bodyOf, contextOf, FIXTURES, recordOf, startWriteSide, usageError, type WriteSide } from './importing.js';
import { zipped } from './zip.js';

let side: WriteSide;
let folder: string;
let file: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-decidim-'));
  file = join(folder, 'example.zip');
  await write();
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const DECIDIM = join(FIXTURES, 'decidim');
const write = async (change: (text: string, name: string) => string = (text) => text): Promise<void> => {
  const names = await readdir(DECIDIM);
  const files = names.map(async (name) => [name, change(await readFile(join(DECIDIM, name), 'utf8'), name)] as const);
  await writeFile(file, zipped(Object.fromEntries(await Promise.all(files))));
};
const city = { component: '11', title: 'Unsere Stadt' };

type Submitted = Recorded & ContributionSubmitted;
const submitted = async (): Promise<readonly Submitted[]> =>
  (await recordOf(side)).filter((event): event is Submitted => event.type === 'ContributionSubmitted');
const sourceId = ({ data }: Submitted): string => data.source?.id ?? '';

describe('the proposals of one component', () => {
  it('come in with their comments as answers, each under the pseudonym of its author', async () => {
    const summary = await importDecidim(file, city, contextOf(side));
    expect(summary).toMatchObject({
      source: 'example-11',
      rows: { proposal: { read: 5, recorded: 4, invalid: 1 }, comment: { read: 3, recorded: 3 } },
      leftOut: {
        'withdrawn-proposals': 1,
        'comments-on-withdrawn-proposals': 1,
        'comments-on-proposals-that-are-not-there': 1,
        'what-replies-answered': 1,
        'decisions-on-proposals': 2,
        meetings: 1,
        results: 1,
        projects: 0,
      },
      errorCount: 1,
    });
    expect(summary.errors).toMatchObject([{ file, line: 8, code: expect.any(String) }]);
    const events = await submitted();
    const byId = new Map(events.map((event) => [sourceId(event), event]));
    const answered = events.map((event) => {
      const parent = events.find(({ stream }) => stream === `contribution-${String(event.data.answers)}`);
      return [sourceId(event), parent ? sourceId(parent) : null, event.data.theme, event.data.language] as const;
    });
    expect(answered.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['101', null, 'verkehr', 'de'],
      ['101/comments/901', '101', 'verkehr', 'de'],
      ['101/comments/901/comments/902', '101/comments/901', 'verkehr', 'de'],
      ['101/comments/903', '101', 'verkehr', 'de'],
      ['102', null, 'verkehr', 'en'],
      ['103', null, 'ohne-kategorie', 'de'],
      ['104', '101', 'umwelt', 'de'],
    ]);
    expect(byId.get('101')?.occurredAt).toBe('2024-03-05T10:00:00.000Z');
    const who = (id: string): string | null => byId.get(id)?.internal.participant ?? null;
    expect(who('101')).not.toBeNull();
    expect([who('104'), who('101/comments/901/comments/902')]).toEqual([who('101'), who('101')]);
    expect(new Set([who('101'), who('101/comments/901'), who('101/comments/903')]).size).toBe(3);
    expect([who('102'), who('103')]).toEqual([null, null]);
    expect(events.map((event) => speakerOf(event).broughtBy)).toEqual(Array.from(events, () => 'import'));
    expect(await bodyOf(side, byId.get('102'))).toMatchObject({ title: 'More trees', text: 'They are\n"green".' });
    expect(await bodyOf(side, byId.get('101'))).toMatchObject({ position: { latitude: 51.51, longitude: 7.46 } });
    expect((await recordOf(side)).filter(({ type }) => type === 'ContributionRated')).toEqual([]);
  });

  it('leave no name of an author anywhere', async () => {
    await importDecidim(file, { ...city, accept: true }, contextOf(side));
    const events = await recordOf(side);
    const kept = JSON.stringify(events.map(({ data, internal }) => [data, internal]));
    const bodies = JSON.stringify(await Promise.all((await submitted()).map((event) => bodyOf(side, event))));
    for (const name of ['Quitten', 'Rhabarber', 'Mirabelle', 'Stadt Beispiel', 'user/7']) expect(kept + bodies).not.toContain(name);
  });

  it('come in once, whatever is tried again, and a later export adds what has grown', async () => {
    const first = await importDecidim(file, city, contextOf(side));
    const before = (await recordOf(side)).length;
    const again = await importDecidim(file, city, contextOf(side));
    expect(again.rows['proposal']).toMatchObject({ recorded: 0, alreadyRecorded: 4 });
    expect((await recordOf(side)).length).toBe(before);
    await write((text, name) =>
      name.includes('proposal_comments')
        ? `${text}910;2024-03-09 12:00:00 UTC;Neu.;de;9;Mirabelle;0;1;901;Decidim::Comments::Comment;https://example.org/f/11/proposals/101\n`
        : text,
    );
    const later = await importDecidim(file, city, contextOf(side));
    expect(later).toMatchObject({ dialogue: first.dialogue, rows: { comment: { read: 4, recorded: 1, alreadyRecorded: 3 } } });
    const other = await importDecidim(file, { component: '12', title: 'Unser Rat' }, contextOf(side));
    expect(other.dialogue).not.toBe(first.dialogue);
    expect(other.rows).toMatchObject({ proposal: { read: 1, recorded: 1 }, comment: { read: 1, recorded: 1 } });
  });

  it('are asked for where there are several, and a dry run records nothing', async () => {
    const which =
      'Say which with --component: 11 (https://example.org/processes/stadt, 6 proposals); 12 (https://example.org/assemblies/rat, 1 proposals)';
    await expect(importDecidim(file, { title: 'A' }, contextOf(side))).rejects.toEqual(usageError(which));
    await expect(importDecidim(file, { title: 'A', component: '13' }, contextOf(side))).rejects.toEqual(usageError(which));
    const dry = await importDecidim(file, city, contextOf(side, { dryRun: true }));
    expect(dry.rows).toMatchObject({ proposal: { read: 5, invalid: 1 }, comment: { read: 3 } });
    expect(await recordOf(side)).toEqual([]);
  });

  it('that were not taken are kept as JSON lines, which come in alone once they are mended', async () => {
    const { rejects, dialogue } = await importDecidim(file, city, contextOf(side, { rejects: { path: null } }));
    const path = join(folder, 'example.rejects.jsonl');
    expect(rejects).toEqual({ path, mapping: 'decidim' });
    const kept = await readFile(path, 'utf8');
    expect(JSON.parse(kept.slice(1))).toMatchObject({ id: '106', date: 'bald', $rejected: { line: 8 } });
    await writeFile(path, kept.replace('"date":"bald"', '"date":"2024-03-08"'));
    const mended = await importContributions(path, { mapping: 'decidim', source: 'example-11', title: city.title }, contextOf(side));
    expect(mended).toMatchObject({ dialogue, rows: { proposal: { read: 1, recorded: 1 } }, errorCount: 0 });
    expect((await recordOf(side)).filter(({ type }) => type === 'DialogueCorrected')).toEqual([]);
  });

  it('hold comments that answer one another in a circle, or very deep, below the proposal', async () => {
    const comment = (id: number, on: number) =>
      `${id};2024-03-09 12:00:00 UTC;Text ${id}.;de;9;M;0;1;${on};Decidim::Comments::Comment;https://example.org/f/11/proposals/101\n`;
    const deep = Array.from({ length: 12 }, (_, i) => comment(920 + i, i === 0 ? 901 : 919 + i)).join('');
    await write((text, name) => (name.includes('proposal_comments') ? `${text}${comment(911, 912)}${comment(912, 911)}${deep}` : text));
    const { rows, errorCount } = await importDecidim(file, city, contextOf(side));
    expect([rows['comment'], errorCount]).toMatchObject([{ read: 17, recorded: 17 }, 1]);
  });
});
