import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DialogueId } from '../../src/domain/ids.js';
import { Pseudonyms, secretOfSource } from '../../src/identity/pseudonyms.js';
import type { ImportSummary } from '../../src/imports/import.js';
import type { ReportContent } from '../../src/reports/report-content.js';
import { barriersOn, inBrowser, openBrowser } from '../browser.js';
import { run } from '../cli/program.js';
import { useHarness } from '../harness.js';
import { compareFigures, some } from '../replay/explanation/every-figure.js';
import { fromTheViews } from '../reports/from-the-views.js';
import { all, caughtUp, DATA, describeWithData, type Row, rowsOf, settingsOf } from '../real-data.js';

const KLIMARAT = `${DATA}klimarat-at/produktion-konsum`;
const SCRIPT = fileURLToPath(new URL('measures.sh', import.meta.url));

const harness = useHarness();

/** The script beside the program that answers: what its commands did, and what it left out. */
const measuresScript = async (steps: 'all' | 'measures') => {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, KLIMARAT_STEPS: steps, ...settingsOf(harness) };
  const { stdout, stderr } = await promisify(execFile)('bash', [SCRIPT, KLIMARAT], { env });
  const summaries = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportSummary);
  return { summaries: summaries as [ImportSummary, ...ImportSummary[]], left: stderr };
};

type Contribution = {
  readonly contribution: string;
  readonly source: { readonly id: string };
  readonly status: string;
  readonly ratings: {
    readonly agree: number;
    readonly raters: number;
    readonly recorded: Readonly<Record<'agree' | 'pass' | 'disagree', number>>;
  };
};

type Measure = {
  readonly measure: string;
  readonly title: { readonly de: string };
  readonly text: { readonly de: string };
  readonly evidence: { readonly supports: readonly { readonly contribution: string }[] };
};

describeWithData('the Klimarat consultation', () => {
  let summary: ImportSummary;
  let contributions: readonly Contribution[];
  beforeAll(async () => {
    [summary] = (await measuresScript('all')).summaries;
    await caughtUp(harness);
    contributions = await all<Contribution>(harness, `/api/contributions?dialogue=${summary.dialogue}`);
  });

  it('accounts for every row: 61,936 votes of which 5 are exact repeats, 522 statements, 277 accepted and 245 rejected', () => {
    expect(summary.errorCount).toBe(0);
    expect(summary.rows).toMatchObject({
      statement: { read: 522, recorded: 522 },
      vote: { read: 61_936, recorded: 61_931, repeatedInSource: 5 },
      acceptance: { recorded: 277 },
      rejection: { recorded: 245 },
    });
  });

  it('shows the published figures: 1,116 raters, 61,384 current ratings', async () => {
    const at = `/api/theme-input?dialogue=${summary.dialogue}`;
    const { body } = await harness.get(at, { token: await harness.token('analyst') });
    expect(body).toMatchObject({
      total: {
        submitted: 522,
        accepted: 277,
        rejected: 245,
        open: 0,
        participants: { atLeast: 197, fewerThan: 198 },
        raters: { atLeast: 1116, fewerThan: 1117, among: 61_384 },
        ratings: { agree: 38_206, pass: 13_955, disagree: 9223 },
      },
    });
    expect(38_206 + 13_955 + 9223).toBe(61_384);
    // Nobody can take part any more, so everybody is told, in steps of five.
    const { total } = (await harness.get<{ total: Record<'participants' | 'raters', { atLeast: number; fewerThan: number }> }>(at)).body;
    for (const [{ atLeast, fewerThan }, exactly] of [
      [total.participants, 197],
      [total.raters, 1116],
    ] as const) {
      expect([atLeast % 5, fewerThan - atLeast]).toEqual([0, 10]);
      expect([atLeast <= exactly, exactly < fewerThan]).toEqual([true, true]);
    }
  });

  it('has, per statement, as many recorded votes as were published, the refused repeats added', async () => {
    const repeats = repeatsPerStatement(await rowsOf(`${KLIMARAT}/votes.csv.gz`));
    const statements = new Map(contributions.map((each) => [each.source.id, each]));
    const rows = await rowsOf(`${KLIMARAT}/comments.csv`);
    expect(rows).toHaveLength(522);
    let onRejected = 0;
    for (const row of rows) {
      const statement = statements.get(row['comment-id'] ?? '');
      const { agree, disagree, pass } = statement?.ratings.recorded ?? { agree: -1, disagree: -1, pass: -1 };
      const repeated = (value: string): number => repeats.get(`${String(row['comment-id'])}/${value}`) ?? 0;
      expect({ id: row['comment-id'], agrees: agree + repeated('1'), disagrees: disagree + repeated('-1') }).toEqual({
        id: row['comment-id'],
        agrees: Number(row['agrees']),
        disagrees: Number(row['disagrees']),
      });
      expect(statement?.status).toBe(row['moderated'] === '1' ? 'accepted' : 'rejected');
      if (row['moderated'] === '-1') onRejected += agree + disagree + pass + repeated('1') + repeated('-1') + repeated('0');
    }
    expect(onRejected).toBe(6994);
  });

  it('has the current ratings of participants-votes.csv, cell by cell', async () => {
    const token = await harness.token('auditor');
    const ratings = await all<{ contribution: string; rater: string; value: string }>(
      harness,
      `/api/ratings?dialogue=${summary.dialogue}`,
      token,
    );
    const current = new Map(ratings.map(({ contribution, rater, value }) => [`${contribution}/${rater}`, value]));
    expect(current.size).toBe(61_384);
    const statements = contributions.map(({ contribution, source }) => [source.id, contribution] as const);
    const pseudonyms = harness.app.get(Pseudonyms);
    const words: Readonly<Record<string, string>> = { '1': 'agree', '0': 'pass', '-1': 'disagree' };
    let cells = 0;
    for (const row of await rowsOf(`${KLIMARAT}/participants-votes.csv.gz`)) {
      const secret = secretOfSource(`polis/${summary.source}/participant/${String(row['participant'])}`);
      const rater = pseudonyms.participant(DialogueId(summary.dialogue), secret);
      for (const [id, contribution] of statements) {
        const cell = row[id] ?? '';
        const value = current.get(`${contribution}/${rater}`);
        if (value !== (cell === '' ? undefined : words[cell]))
          throw new Error(`Participant ${String(row['participant'])}, statement ${id}`);
        if (cell !== '') cells++;
      }
    }
    expect(cells).toBe(61_384);
  });

  describe('and the measures of its script', () => {
    let measures: readonly Measure[];
    let own: readonly Row[];
    beforeAll(async () => {
      measures = await all<Measure>(harness, `/api/measures?dialogue=${summary.dialogue}&status=active`);
      own = (await rowsOf(`${KLIMARAT}/comments.csv`)).filter((row) => row['comment-body']?.startsWith('Klimarat:'));
    });

    it("are one for each of the Klimarat's own statements that was accepted: 16 of 17", () => {
      expect(own.map(({ moderated }) => moderated).sort()).toEqual(['-1', ...Array<string>(16).fill('1')]);
      expect(measures).toHaveLength(16);
      const statements = own.filter(({ moderated }) => moderated === '1').map((row) => row['comment-body']?.replace(/^Klimarat: */, ''));
      expect(new Set(measures.map(({ text }) => text.de))).toEqual(new Set(statements));
      expect(measures.every(({ title }) => Array.from(title.de).length <= 200)).toBe(true);
    });

    it('rest each on one supporting quote: the statement to the letter', async () => {
      const texts = new Map(own.map((row) => [row['comment-id'], row['comment-body']]));
      const statements = new Map(contributions.map(({ contribution, source }) => [contribution, source.id]));
      for (const { measure, text } of measures) {
        const { body } = await harness.get<Measure>(`/api/measures/${measure}`);
        const [evidence] = body.evidence.supports;
        const statement = texts.get(statements.get(evidence?.contribution ?? '') ?? '');
        expect(statement).toBe(`Klimarat: ${text.de}`);
        expect(body).toMatchObject({
          counts: { supports: 1, opposes: 0, qualifies: 0 },
          contributions: 1,
          contributors: { participants: null, withoutParticipant: 0 },
          evidence: { supports: [{ start: 0, quote: statement, withheld: null }], opposes: [], qualifies: [] },
        });
      }
    });

    it('are refused the statement that was rejected as evidence', async () => {
      const rejected = own.find(({ moderated }) => moderated === '-1')?.['comment-id'];
      const contribution = contributions.find(({ source }) => source.id === rejected)?.contribution;
      const token = await harness.token('analyst');
      const evidence = { contribution, start: 0, end: 9, stance: 'supports' };
      const answer = await harness.post(`/api/measures/${String(measures[0]?.measure)}/evidence`, evidence, { token });
      expect([answer.status, answer.body['code']]).toEqual([409, 'evidence-not-accepted']);
    });

    it('are not doubled when the script is run again', async () => {
      const head = await harness.store.head();
      const { summaries, left } = await measuresScript('measures');
      expect(summaries.map(({ rows }) => rows)).toMatchObject([
        { SchedulePhase: { alreadyRecorded: 1 }, OpenPhase: { alreadyRecorded: 1 } },
        { DraftMeasure: { read: 16, alreadyRecorded: 16 }, LinkEvidence: { read: 16, alreadyRecorded: 16 } },
      ]);
      expect(left).toBe('Left out, because it was not accepted: statement 196\n');
      expect(await harness.store.head()).toBe(head);
    });
  });

  it('has terms for its figures that come to them, as they stand and as of any sequence', async () => {
    const { dialogue } = summary;
    const head = await harness.store.head();
    const breakdowns = [{ by: '' }];
    const found = await compareFigures(harness, { dialogue, asOf: head, role: 'analyst', breakdowns, isTried: some(0.01) });
    expect([found.figures > 5, found.byRule]).toEqual([true, 0]);
    for (const _ of [1, 2]) {
      const asOf = 1n + BigInt(Math.floor(Math.random() * Number(head)));
      await compareFigures(harness, { dialogue, asOf, role: 'participant', breakdowns, isTried: () => Math.random() < 0.005 });
    }
  }, 1_800_000);

  describe('and its report', () => {
    let folder: string;
    let content: ReportContent;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'klimarat-'));
      const ended = await run(['report', 'results', '--dialogue', summary.dialogue, '--out', folder, '--json'], settingsOf(harness)).ended;
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      content = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as ReportContent;
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('has the figures of the views, each of them', async () => {
      expect(content).toMatchObject(await fromTheViews(harness, summary.dialogue, content.asOf));
    });

    it('counts the public votes as ratings, and shows no assessment', () => {
      expect(content.participation?.total).toMatchObject({ submitted: 522, ratings: { agree: 38_206, disagree: 9223 } });
      expect(content.measures).toHaveLength(16);
      expect([content.assessment?.rounds, content.recommendations]).toEqual([[], []]);
      expect(content.dispositions?.coverage).toMatchObject({ total: 522, fates: { rejected: 245, open: 277 } });
    });

    const [suite, name] = inBrowser('opens in a browser');
    suite(name, () => {
      it('without a barrier that axe finds, and says what it is', async () => {
        const { browser, close } = await openBrowser();
        try {
          const page = await browser.newPage();
          await page.goto(pathToFileURL(join(folder, 'report.de.html')).href);
          expect(await page.title()).toContain('Ergebnisbericht');
          expect(await page.evaluate('document.body.innerText')).toContain('38.206');
          expect(await barriersOn(page)).toEqual([]);
        } finally {
          await close();
        }
      });
    });
  });
});

const repeatsPerStatement = (votes: readonly Row[]): ReadonlyMap<string, number> => {
  const seen = new Set<string>();
  const repeats = new Map<string, number>();
  for (const vote of votes) {
    const whole = [vote['timestamp'], vote['comment-id'], vote['voter-id'], vote['vote']].join('/');
    const cell = `${String(vote['comment-id'])}/${String(vote['vote'])}`;
    if (seen.has(whole)) repeats.set(cell, (repeats.get(cell) ?? 0) + 1);
    seen.add(whole);
  }
  return repeats;
};
