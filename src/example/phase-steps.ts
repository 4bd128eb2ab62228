import { newIdOf } from '../commands/command.js';
import { closePhase } from '../commands/dialogue/close-phase.js';
import { openPhase } from '../commands/dialogue/open-phase.js';
import { publishReport } from '../commands/report/publish-report.js';
import { requestReport } from '../commands/report/request-report.js';
import type { Phase } from '../domain/dialogue/dialogue.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { type DialogueId, ReportId } from '../domain/ids.js';
import type { ReportKind } from '../domain/report/report.js';
import { actingOn, after, EXAMPLE_KEY, OFFICE, PUBLISHER, type Step } from './step.js';

/** In Berlin a phase ends with the last day on which it was planned. */
const PHASES: readonly { readonly phase: Phase; readonly opened: string; readonly closed: string; readonly report?: ReportOf }[] = [
  { phase: 'analysis', opened: '2023-04-03T07:00:00.000Z', closed: '2023-08-31T16:00:00.000Z' },
  {
    phase: 'dialogue',
    opened: '2023-09-01T06:00:00.000Z',
    closed: '2024-06-30T21:59:59.000Z',
    report: { kind: 'phase', phase: 'dialogue', since: 'closed' },
  },
  { phase: 'evaluation', opened: '2024-07-01T07:00:00.000Z', closed: '2024-09-30T21:59:59.000Z' },
  {
    phase: 'publication',
    opened: '2024-10-01T07:00:00.000Z',
    closed: '2024-12-31T22:59:59.000Z',
    report: { kind: 'results', phase: null, since: 'opened' },
  },
];
/** During the closing conference. */
const PUBLISHED = '2024-11-14T10:30:00.000Z';

type ReportOf = { readonly kind: ReportKind; readonly phase: Phase | null; readonly since: 'opened' | 'closed' };

/** The phases begin and end, and what is reported of them. */
export const phaseSteps = (dialogue: DialogueId): readonly Step[] => {
  const steps: Step[] = [];
  const step = actingOn(steps, { stream: dialogues.stream(dialogue), key: EXAMPLE_KEY });
  for (const { phase, opened, closed, report } of PHASES) {
    // A repeated command answers with its first sequence, so that a report is as of the same one when the example goes on
    // after an interruption.
    let asOf = 0;
    const turn = (state: ReportOf['since'], at: string): void => {
      const [act, command] = state === 'opened' ? ['open', openPhase] : ['close', closePhase];
      step(OFFICE, at, `${act}/${phase}`, async ({ commands }, sending) => {
        const { sequence } = await commands.send(command, { params: { dialogue }, body: { phase } }, sending);
        if (report?.since === state) asOf = Number(sequence);
      });
    };
    turn('opened', opened);
    turn('closed', closed);
    if (!report) continue;
    const { kind, phase: of, since } = report;
    const act = `report/${kind}`;
    const params = { report: newIdOf(ReportId, `${EXAMPLE_KEY}/${act}`) };
    let isWritten = false;
    step(OFFICE, after(since === 'opened' ? opened : closed, 1, 'hours'), act, async ({ commands, writeReport }, sending) => {
      if (!writeReport) return;
      await commands.send(requestReport, { params: { dialogue }, body: { kind, phase: of, asOf } }, sending);
      isWritten = await writeReport(params.report);
    });
    step(PUBLISHER, PUBLISHED, `${act}/publication`, async ({ commands }, sending) => {
      if (isWritten) await commands.send(publishReport, { params, body: {} }, sending);
    });
  }
  return steps;
};
