import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { createProgress } from '../../src/host/progress.js';
import { Desk } from '../../src/commands/desk.js';
import type { ImportContext } from '../../src/imports/import.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { useHarness } from '../harness.js';
import { atTheCommandLine, caughtUp, DATA, describeWithData, type Page } from '../real-data.js';

const RADDIALOG = `${DATA}raddialog-bonn/raddialog-bonn-2017.jsonl.gz`;

const harness = useHarness();
let context: ImportContext;

beforeAll(() => {
  const { commands, foundation } = harness;
  const send: ImportContext['send'] = (command, input, envelope) => commands.send(command, input, envelope);
  context = {
    send,
    rehearse: () => commands.rehearsal(),
    desk: harness.app.get(Desk),
    databaseUrl: foundation.databaseUrl,
    progress: createProgress({ silent: true }),
    dryRun: false,
    rejects: null,
  };
});

describeWithData('an import that was cut off', () => {
  it('goes on where it was, without doubles, and adds nothing when it is run once more', async () => {
    const folder = `${DATA}polis-small/brexit-consensus`;
    let left = 1500;
    const underWay: Promise<unknown>[] = [];
    const send: ImportContext['send'] = (command, input, envelope) => {
      if (left-- <= 0) return Promise.reject(new Error('cut off'));
      const sent = context.send(command, input, envelope);
      underWay.push(sent);
      return sent;
    };
    await expect(importPolis(folder, { language: 'en' }, { ...context, send })).rejects.toThrow('cut off');
    await Promise.all(underWay);
    const atCut = await harness.store.head();
    const rest = await importPolis(folder, { language: 'en' }, context);
    const head = await harness.store.head();
    expect(rest.rows['vote']).toMatchObject({ read: 5312, invalid: 0, refused: 0 });
    expect(rest.rows['vote']?.alreadyRecorded).toBeGreaterThan(1000);
    const recorded = Object.values(rest.rows).reduce((sum, counts) => sum + counts.recorded, rest.setUp.recorded);
    expect(Number(head - atCut)).toBe(recorded);

    const again = await importPolis(folder, { language: 'en' }, context);
    expect(Object.values(again.rows).map(({ recorded: added }) => added)).toEqual([0, 0, 0, 0]);
    expect(await harness.store.head()).toBe(head);
    await caughtUp(harness);
    const { body } = await harness.get(`/api/theme-input?dialogue=${rest.dialogue}`, { token: await harness.token('analyst') });
    expect(body).toMatchObject({ total: { submitted: 50, raters: { atLeast: 204, fewerThan: 205 } } });
  });
});

describeWithData('the Bonner Raddialog', () => {
  it('accounts for every contribution, comment and reply, and reports the repeated ones', async () => {
    const summary = await atTheCommandLine(harness, [
      'contributions',
      RADDIALOG,
      '--mapping',
      'raddialog',
      '--title',
      'Bonner Raddialog 2017',
    ]);
    expect(summary.errorCount).toBe(0);
    expect(summary.rows).toMatchObject({
      contribution: { read: 2393, recorded: 2393 },
      comment: { read: 2035, recorded: 2035 },
      reply: { read: 286, recorded: 286 },
    });
    expect(summary.repeatedContent['contribution']).toBe(68);
    await caughtUp(harness);
    const { body } = await harness.get<{ items: { theme: string; submitted: number }[]; total: object }>(
      `/api/theme-input?dialogue=${summary.dialogue}`,
    );
    expect(body.total).toMatchObject({ submitted: 2393 + 2035 + 286 });
    expect(body.items).toHaveLength(8);

    const categories = new Set<string>();
    for await (const line of createInterface({ input: createReadStream(RADDIALOG).pipe(createGunzip()) })) {
      categories.add((JSON.parse(line) as { category: string }).category);
    }
    expect(categories.size).toBe(8);
    const first = await harness.get<Page<{ content: { text: string; position: { latitude: number } }; answers: string | null }>>(
      `/api/contributions?dialogue=${summary.dialogue}&limit=5`,
    );
    expect(Math.abs((first.body.items[0]?.content.position.latitude ?? 0) - 50.72)).toBeLessThan(0.1);
  });
});
