import { measureDecider, type MergeMeasures } from '../../../src/domain/measure/measure.decisions.js';
import type { Measure } from '../../../src/domain/measure/measure.js';
import { DialogueId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at } from '../dialogue/examples.js';
import { drafted, evidenceId, linked, measure, measureOf, merged, parts, reason, source, split, withdrawn } from './examples.js';

const given = givenFor(measureDecider);
const moving = [1, 2, 3].map((n) => ({ from: source, evidence: evidenceId(n), as: evidenceId(n + 50) }));
const from = (state: Measure) => [{ measure: source, state }];
const merge: MergeMeasures = {
  type: 'MergeMeasures',
  at,
  measure,
  from: from(measureOf(drafted, linked(1), linked(2))),
  moving,
  reason,
  rounds: new Map(),
  dialogue: open,
};
const inherited = (n: number) => linked(n, { evidence: evidenceId(n + 50), inheritedFrom: { measure: source, evidence: evidenceId(n) } });

describe('merging measures', () => {
  it('lets the evidence follow, with its lineage', () => given(drafted).when(merge).then(merged, inherited(1), inherited(2)));

  it('names what is there already instead of linking it twice', () =>
    given(drafted, linked(7, { start: 1, end: 6 }))
      .when(merge)
      .then(
        { ...merged, data: { ...merged.data, held: [{ measure: source, evidence: evidenceId(1), by: evidenceId(7) }] } },
        inherited(2),
      ));

  it('keeps a span that speaks for the one and against the other in both stances', () =>
    given(drafted, linked(7, { start: 1, end: 6, stance: 'opposes' }))
      .when(merge)
      .then(merged, inherited(1), inherited(2)));

  it('links a span that several bring along once, and tells their pieces apart', () => {
    const another = parts[0]!;
    const state = measureOf(drafted, linked(1), linked(2));
    const other = measureOf(drafted, linked(1, { start: 30, end: 35 }), linked(7, { start: 2, end: 7 }));
    const moved = evidenceId(61);
    given(drafted)
      .when({
        ...merge,
        from: [...from(state), { measure: another, state: other }],
        // Some bring along a piece of the same id.
        moving: [
          { from: another, evidence: evidenceId(1), as: moved },
          { from: another, evidence: evidenceId(7), as: evidenceId(67) },
          ...moving,
        ],
      })
      .then(
        {
          ...merged,
          data: { ...merged.data, from: [source, another], held: [{ measure: another, evidence: evidenceId(7), by: evidenceId(52) }] },
        },
        inherited(1),
        inherited(2),
        linked(1, { evidence: moved, start: 30, end: 35, inheritedFrom: { measure: another, evidence: evidenceId(1) } }),
      );
  });

  it('fails where a piece of evidence gets no new id: that is a mistake of the program, and nobody is refused', () =>
    expect(() => measureDecider.decide({ ...merge, moving: moving.slice(0, 1) }, measureOf(drafted))).toThrow(
      'The sender of a merger names a new id for each piece of evidence',
    ));

  it('says nothing a second time, whatever has become of the others', () => {
    given(drafted, merged).when(merge).thenNothing();
    given(drafted, merged)
      .when({ ...merge, from: from(measureOf(drafted, withdrawn)) })
      .thenNothing();
  });

  it('refuses a merger into itself', () =>
    given(drafted)
      .when({ ...merge, from: [{ measure, state: measureOf(drafted) }] })
      .thenRefuses('measure-into-itself', 'from'));

  it('refuses what is not in this dialogue', () => {
    const elsewhere = { ...drafted, data: { ...drafted.data, dialogue: DialogueId('00000000-0000-4000-8000-0000000000d2') } };
    for (const state of [measureOf(), measureOf(elsewhere)])
      given(drafted)
        .when({ ...merge, from: from(state) })
        .thenRefuses('measure-not-in-dialogue', 'from');
  });

  it('refuses measures that have ended, on either side', () => {
    given(drafted, withdrawn).when(merge).thenRefuses('measure-withdrawn');
    given(drafted)
      .when({ ...merge, from: from(measureOf(drafted, split)) })
      .thenRefuses('measure-split', 'from');
  });

  it('takes as much evidence as one append does, and no more', () => {
    const many = (count: number): MergeMeasures => {
      const numbers = Array.from({ length: count }, (_, i) => i);
      const id = (n: number) => evidenceId(n + 100);
      const state = measureOf(drafted, ...numbers.map((n) => linked(n, { evidence: id(n) })));
      return { ...merge, from: from(state), moving: numbers.map((n) => ({ from: source, evidence: id(n), as: evidenceId(n + 300) })) };
    };
    expect(measureDecider.decide(many(99), measureOf(drafted))).toHaveLength(100);
    given(drafted).when(many(100)).thenRefuses('lineage-too-large', 'from');
  });
});
