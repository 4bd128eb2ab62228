import { newIdOf } from '../commands/command.js';
import { draftMeasure } from '../commands/measure/draft-measure.js';
import { linkEvidence } from '../commands/measure/link-evidence.js';
import { mergeMeasures } from '../commands/measure/merge-measures.js';
import { rewordMeasure } from '../commands/measure/reword-measure.js';
import { splitMeasure } from '../commands/measure/split-measure.js';
import { withdrawMeasure } from '../commands/measure/withdraw-measure.js';
import { DialogueId, EvidenceId, MeasureId } from '../domain/ids.js';
import { measures } from '../domain/measure/measures.js';
import { contributionOf } from './contribution-steps.js';
import type { EvidenceEntry, MeasureEntry } from './evaluation-files.js';
import type { ContributionEntry } from './files.js';
import { spanOf } from './quotes.js';
import { actingOn, after, ANALYST, EXAMPLE_KEY, type Step } from './step.js';

/** All drafts are there: their evidence is linked side by side, each measure's piece by piece. */
const LINKED = '2024-07-15T08:00:00.000Z';
const MINUTES_EACH = 7;

/** What analysts make of the contributions: measures with literal evidence, put in other words, merged, split or given up. */
export const measureSteps = (
  entries: readonly MeasureEntry[],
  contributions: readonly ContributionEntry[],
  dialogue: string,
): readonly Step[] => {
  const texts = new Map(contributions.map((entry) => [entry.ref, entry]));
  const measureOf = measureIdsOf(entries);
  return entries.flatMap((entry) => stepsOf(entry, { dialogue: DialogueId(dialogue), texts, measureOf }));
};

const keyOf = (ref: string): string => `${EXAMPLE_KEY}/measure/${ref}`;
const splitKeyOf = (ref: string): string => `${keyOf(ref)}/split`;
const evidenceKeyOf = (ref: string, { ref: contribution, quote }: EvidenceEntry): string =>
  `${keyOf(ref)}/evidence/${contribution}/${quote.slice(0, 20)}`;

/** The ids of measures, also of those that come out of a split, by their names in the file. @throws Error where there is none */
export const measureIdsOf = (entries: readonly MeasureEntry[]): ((ref: string) => MeasureId) => {
  const ids = new Map<string, MeasureId>();
  for (const { ref, split } of entries) {
    ids.set(ref, newIdOf(MeasureId, keyOf(ref)));
    split?.parts.forEach((part, i) => ids.set(part.ref, newIdOf(MeasureId, `${splitKeyOf(ref)}/${i}`)));
  }
  return (ref) => {
    const id = ids.get(ref);
    if (id === undefined) throw new Error(`${ref}: there is no such measure`);
    return id;
  };
};

type Known = {
  readonly dialogue: DialogueId;
  readonly texts: ReadonlyMap<string, ContributionEntry>;
  readonly measureOf: (ref: string) => MeasureId;
};

const stepsOf = (entry: MeasureEntry, known: Known): readonly Step[] => {
  const { ref, at, themes, title, text, evidence, reworded, withdrawn, takesIn, split } = entry;
  const { dialogue, measureOf } = known;
  const params = { measure: measureOf(ref) };
  const steps: Step[] = [];
  const step = actingOn(steps, { stream: measures.stream(params.measure), key: keyOf(ref) });
  step(ANALYST, at, '', ({ commands }, sending) =>
    commands.send(draftMeasure, { params: { dialogue }, body: { themes, title, text } }, sending),
  );
  steps.push(...evidenceSteps({ ref, evidence }, LINKED, known));
  if (reworded) {
    const { at: when, ...body } = reworded;
    step(ANALYST, when, 'reword', ({ commands }, sending) => commands.send(rewordMeasure, { params, body }, sending));
  }
  if (takesIn) {
    const { at: when, refs, reason } = takesIn;
    const body = { from: refs.map(measureOf), reason };
    step(ANALYST, when, 'merge', ({ commands }, sending) => commands.send(mergeMeasures, { params, body }, sending));
  }
  if (split) steps.push(...splitSteps(entry, split, known));
  if (withdrawn) {
    const { at: when, reason } = withdrawn;
    step(ANALYST, when, 'withdraw', ({ commands }, sending) => commands.send(withdrawMeasure, { params, body: { reason } }, sending));
  }
  return steps;
};

const splitSteps = ({ ref, evidence }: MeasureEntry, { at, reason, parts }: Split, known: Known): readonly Step[] => {
  const params = { measure: known.measureOf(ref) };
  const steps: Step[] = [];
  const inherited = (contribution: string): EvidenceId => {
    const one = evidence.find((each) => each.ref === contribution);
    if (!one) throw new Error(`${ref}: ${contribution} is no evidence of it`);
    return newIdOf(EvidenceId, evidenceKeyOf(ref, one));
  };
  const body = {
    reason,
    parts: parts.map(({ themes, title, text, inherits }) => ({ themes, title, text, evidence: inherits.map(inherited) })),
  };
  actingOn(steps, { stream: measures.stream(params.measure), key: keyOf(ref) })(ANALYST, at, 'split', ({ commands }, sending) =>
    commands.send(splitMeasure, { params, body }, sending),
  );
  return [...steps, ...parts.flatMap((part) => evidenceSteps(part, at, known))];
};

const evidenceSteps = (
  { ref, evidence }: Pick<MeasureEntry, 'ref' | 'evidence'>,
  at: string,
  { texts, measureOf }: Known,
): readonly Step[] => {
  const params = { measure: measureOf(ref) };
  const steps: Step[] = [];
  evidence.forEach((one, i) => {
    const { ref: contribution, quote, stance } = one;
    const body = { contribution: contributionOf(contribution), ...spanOf(one, texts), stance, quote };
    const key = evidenceKeyOf(ref, one);
    actingOn(steps, { stream: measures.stream(params.measure), key })(
      ANALYST,
      after(at, (i + 1) * MINUTES_EACH, 'minutes'),
      '',
      ({ commands }, sending) => commands.send(linkEvidence, { params, body }, sending),
      `evidence/${i}`,
    );
  });
  return steps;
};

type Split = NonNullable<MeasureEntry['split']>;
