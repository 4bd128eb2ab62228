import { measureDecider, type NewPart, type SplitMeasure } from '../../../src/domain/measure/measure.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at, work } from '../dialogue/examples.js';
import { drafted, evidenceId, linked, measure, parts, reason, split, withdrawn } from './examples.js';

const given = givenFor(measureDecider);
const part = (i: number, ...evidence: readonly number[]): NewPart => ({
  measure: parts[i] ?? measure,
  themes: [work],
  evidence: evidence.map(evidenceId),
});
const command: SplitMeasure = {
  type: 'SplitMeasure',
  at,
  measure,
  parts: [part(0, 1), part(1, 2)],
  rounds: new Map(),
  dialogue: open,
  reason,
};
const two = [drafted, linked(1), linked(2)] as const;

describe('splitting a measure', () => {
  it('ends it and says which evidence goes where', () =>
    given(...two)
      .when(command)
      .then(split));

  it('lets a piece of evidence go to several parts, and a part begin without any', () => {
    const into = [part(0, 1, 2), part(1, 2)];
    const said = into.map(({ measure, evidence }) => ({ measure, evidence }));
    given(...two)
      .when({ ...command, parts: into })
      .then({ ...split, data: { into: said, reason } });
    given(drafted)
      .when({ ...command, parts: [part(0), part(1)] })
      .then({ ...split, data: { into: parts.map((one) => ({ measure: one, evidence: [] })), reason } });
  });

  it('refuses to lose evidence', () =>
    given(...two, linked(3))
      .when(command)
      .thenRefuses('split-loses-evidence', 'parts'));

  it('refuses evidence that the measure does not have', () =>
    given(drafted, linked(1)).when(command).thenRefuses('split-evidence-unknown', 'parts'));

  it('refuses a part with more evidence than one append takes', () => {
    const many = Array.from({ length: 100 }, (_, i) => i);
    const events = many.map((n) => linked(n, { evidence: evidenceId(n) }));
    given(drafted, ...events)
      .when({ ...command, parts: [part(0, ...many), part(1)] })
      .thenRefuses('lineage-too-large', 'parts');
    const into = [part(0, ...many.slice(1)), part(1, 0)];
    given(drafted, ...events)
      .when({ ...command, parts: into })
      .then({ ...split, data: { into: into.map((one) => ({ measure: one.measure, evidence: one.evidence })), reason } });
  });

  it('refuses a theme that the dialogue does not have', () =>
    given(...two)
      .when({ ...command, parts: [part(0, 1), { ...part(1, 2), themes: [Code('verkehr')] }] })
      .thenRefuses('theme-unknown', 'parts/1/themes'));

  it('says nothing a second time, and refuses another split', () => {
    given(...two, split)
      .when(command)
      .thenNothing();
    given(...two, split)
      .when({ ...command, parts: [part(1, 1), part(0, 2)] })
      .thenRefuses('measure-split');
  });

  it('refuses a measure that has ended otherwise', () =>
    given(...two, withdrawn)
      .when(command)
      .thenRefuses('measure-withdrawn'));
});
