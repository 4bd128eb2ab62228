import { contributions } from '../../../src/domain/contribution/contributions.js';
import { measures } from '../../../src/domain/measure/measures.js';
import { recommendations } from '../../../src/domain/recommendation/recommendations.js';
import { RecommendationId } from '../../../src/domain/ids.js';
import { dispositions } from '../../../src/projections/dispositions/dispositions.js';
import { noRedactions } from '../../../src/domain/contribution/contribution.js';
import type { StepRow } from '../../../src/projections/dispositions/dispositions.table.js';
import {
  accepted,
  asideSet,
  contribution,
  dismissed,
  erased,
  lodged,
  merged,
  notOurs,
  other,
  redacted,
  redactionDeclined,
  redactionDismissed,
  redactionLodged,
  redactionProposed,
  redactionUpheld,
  rejected,
  submitted,
  takenBack,
  unmerged,
  upheld,
  withdrawn,
} from '../../domain/contribution/examples.js';
import * as m from '../../domain/measure/examples.js';
import * as r from '../../domain/recommendation/examples.js';
import { givenView, type Happened, rowsAfter } from '../../given-view.js';

const said = contributions.stream(contribution);
const measured = measures.stream(m.measure);
const recommendation = RecommendationId('00000000-0000-4000-8000-0000000000a7');
const recommended = recommendations.stream(recommendation);

describe('a contribution', () => {
  it('has no fate yet when it is submitted', async () => {
    const { dialogue, theme, question, group, channel } = submitted.data;
    const { contribution: rows } = await rowsAfter(dispositions, [said, submitted]);
    expect(rows).toEqual([
      {
        id: contribution,
        dialogue,
        theme,
        question,
        stakeholderGroup: group,
        channel,
        saidBy: 'participant',
        broughtBy: 'office',
        submittedSequence: '1',
        status: 'open',
        mergedInto: null,
        setAside: null,
        rejectionReason: null,
        appeal: 'none',
        appealUntil: null,
        redactions: noRedactions,
        hasSecret: true,
      },
    ]);
    const secretless = { ...submitted, internal: { ...submitted.internal, secretDigest: null } };
    await givenView(dispositions, [said, secretless]).then({ contribution: [{ hasSecret: false }] });
  });

  it('is merged into another one, until that is undone', async () => {
    await givenView(dispositions, [said, submitted, accepted, merged]).then({ contribution: [{ status: 'merged', mergedInto: other }] });
    await givenView(dispositions, [said, submitted, accepted, merged, unmerged]).then({
      contribution: [{ status: 'accepted', mergedInto: null }],
    });
    await givenView(dispositions, [said, submitted, withdrawn]).then({ contribution: [{ status: 'withdrawn' }] });
  });

  it.each([
    ['lodged', 'rejected', [lodged]],
    ['upheld', 'accepted', [lodged, upheld]],
    ['dismissed', 'rejected', [lodged, dismissed]],
  ] as const)('has an appeal against its rejection that is %s, and is %s', (appeal, status, appealed) =>
    givenView(dispositions, [said, submitted, rejected, ...appealed]).then({
      contribution: [{ status, appeal, redactions: noRedactions }],
    }),
  );

  it.each([
    ['proposed', [redactionProposed], noRedactions],
    ['declined', [redactionProposed, redactionDeclined], noRedactions],
    ['made', [redacted], { standing: [{}], appeal: 'none' }],
    ['contested', [redacted, redactionLodged], { standing: [{}], appeal: 'lodged', contested: 1 }],
    ['overturned', [redacted, redactionLodged, redactionUpheld], { standing: [], overturned: true }],
    ['upheld', [redacted, redactionLodged, redactionDismissed], { standing: [{}], appeal: 'dismissed' }],
  ] as const)('has a redaction that is %s, and no appeal against a rejection', async (_, events, redactions) => {
    const { contribution: rows } = await rowsAfter(dispositions, [said, submitted, accepted, ...events]);
    expect(rows).toMatchObject([{ status: 'accepted', appeal: 'none', redactions }]);
  });

  it('of which the record has no submission is none, and its events are steps nevertheless', async () => {
    const { contribution: rows, step } = await rowsAfter(dispositions, [said, accepted, merged]);
    expect([rows, step.map(({ type }) => type)]).toEqual([[], ['ContributionAccepted', 'ContributionMerged']]);
  });

  it('is set aside for a reason, until that is taken back', async () => {
    await givenView(dispositions, [said, submitted, accepted, asideSet]).then({
      contribution: [{ status: 'accepted', setAside: notOurs }],
    });
    await givenView(dispositions, [said, submitted, accepted, asideSet, takenBack]).then({ contribution: [{ setAside: null }] });
  });

  it('is rejected for a reason, with the time for an appeal', async () => {
    await givenView(dispositions, [said, submitted, rejected, lodged]).then({
      contribution: [
        {
          status: 'rejected',
          rejectionReason: rejected.data.reason,
          appealUntil: rejected.data.appealUntil,
          appeal: 'lodged',
          hasSecret: true,
        },
      ],
    });
  });

  it('has a step of its way for each event, also where that changes nothing about its fate', async () => {
    await givenView(dispositions, [said, submitted, accepted, erased]).then({
      contribution: [{ status: 'accepted' }],
      step: ['1', '2', '3'].map((sequence) => ({ subject: 'contribution' as const, subjectId: contribution, sequence })),
    });
  });
});

describe('evidence', () => {
  const [one, two] = [m.linked(1), m.linked(2, { stance: 'opposes' })];

  it('holds from its linking to its unlinking, each by itself', async () => {
    await givenView(dispositions, [measured, m.drafted, one, two, m.unlinked(1)]).then({
      evidence: [
        { evidence: one.data.evidence, stance: 'supports', holds: false },
        { evidence: two.data.evidence, stance: 'opposes', holds: true },
      ],
    });
  });

  it('is what was marked of a contribution', async () => {
    const { evidence } = await rowsAfter(dispositions, [measured, m.drafted, one]);
    const { evidence: id, start: startPoint, end: endPoint, stance } = one.data;
    expect(evidence).toEqual([{ measure: m.measure, evidence: id, contribution, startPoint, endPoint, stance, holds: true }]);
  });

  it('that was never linked is not taken off', async () => {
    const { evidence, step } = await rowsAfter(dispositions, [measured, m.drafted, m.unlinked(1)]);
    expect([evidence, step]).toEqual([[], []]);
  });

  it('is a step of the measure that names the contribution, also where it is taken off', async () => {
    await givenView(dispositions, [measured, m.drafted, one, m.unlinked(1)]).then({
      step: [
        { sequence: '2', type: 'EvidenceLinked', about: contribution },
        { sequence: '3', type: 'EvidenceUnlinked', about: contribution },
      ],
    });
  });
});

it.each([
  ['active', m.reworded],
  ['split', m.split],
  ['active', m.merged],
  ['withdrawn', m.withdrawn],
  ['merged', m.endedIn],
] as const)('has a measure that is %s after %o', async (status, event) => {
  await givenView(dispositions, [measured, m.drafted, event]).then({ measure: [{ status }] });
});

describe('a recommendation', () => {
  it('holds its measures until they are taken off', async () => {
    await givenView(dispositions, [recommended, r.drafted, r.attached()]).then({ attachment: [{ recommendation, holds: true }] });
    await givenView(dispositions, [recommended, r.drafted, r.attached(), r.detached()]).then({ attachment: [{ holds: false }] });
  });

  it.each([
    ['adopted', r.adopted],
    ['deferred', r.deferred],
    ['rejected', r.rejected],
  ] as const)('is %s from the decision on, until that is taken back with its place and its report', async (status, decision) => {
    const past = [r.drafted, r.attached(), decision] as const;
    await givenView(dispositions, [recommended, ...past]).then({
      recommendation: [{ status, decidedSequence: '3', rationale: r.rationale, position: null, report: null }],
    });
    await givenView(dispositions, [recommended, ...past, r.published]).then({ recommendation: [{ status, ...r.published.data }] });
    await givenView(dispositions, [recommended, ...past, r.published, r.reconsidered]).then({
      recommendation: [{ status: 'drafted', decidedSequence: null, rationale: null, position: null, report: null }],
    });
  });
});

describe('what has another title', () => {
  it('is called by it', async () => {
    await givenView(dispositions, [measured, m.drafted]).then({ measure: [{ id: m.measure, title: m.title, status: 'active' }] });
    await givenView(dispositions, [measured, m.drafted, m.reworded]).then({
      measure: [{ title: m.reworded.data.title, status: 'active' }],
    });
    const anew = { ...r.reworded, data: { ...r.reworded.data, title: m.title } };
    await givenView(dispositions, [recommended, r.drafted, anew]).then({ recommendation: [{ title: m.title, status: 'drafted' }] });
  });
});

it('a recommendation is a draft until it is decided, whatever is said of it', async () => {
  const row = {
    id: recommendation,
    dialogue: r.drafted.data.dialogue,
    draftedSequence: '1',
    title: r.drafted.data.title,
    status: 'drafted',
    decidedSequence: null,
    rationale: null,
    position: null,
    report: null,
  };
  for (const events of [[], [r.dissentRecorded], [r.reported]]) {
    const { recommendation: rows } = await rowsAfter(dispositions, [recommended, r.drafted, ...events]);
    expect(rows).toEqual([row]);
  }
});

it('what the record has no draft of is in no list', async () => {
  expect((await rowsAfter(dispositions, [measured, m.reworded])).measure).toEqual([]);
  expect((await rowsAfter(dispositions, [recommended, r.adopted])).recommendation).toEqual([]);
});

describe('a step', () => {
  const stepAfter = async (...past: Happened): Promise<StepRow | undefined> => (await rowsAfter(dispositions, past)).step.at(-1);

  it('says when, who and what', async () => {
    const at = { occurredAt: '2026-03-01T08:00:00.000Z' };
    expect(await stepAfter(said, submitted, { ...accepted, ...at })).toEqual({
      subject: 'contribution',
      subjectId: contribution,
      sequence: '2',
      at: at.occurredAt,
      recordedAt: '2026-03-02T09:00:00.000Z',
      type: 'ContributionAccepted',
      role: 'office',
      about: null,
      data: accepted.data,
    });
  });

  it.each([
    [m.reworded, { title: m.reworded.data.title, reason: m.reason }],
    [m.split, { into: m.parts, reason: m.reason }],
    [m.merged, { from: [m.source], reason: m.reason }],
    [m.withdrawn, m.withdrawn.data],
    [m.taken(), m.taken().data],
  ] as const)('of a measure says what was done to all of it, and why: %#', async (event, data) =>
    expect(await stepAfter(measured, m.drafted, event)).toMatchObject({ subject: 'measure', subjectId: m.measure, about: null, data }),
  );

  it.each([
    [r.reworded, { title: r.wording.title, strength: 'must', reason: r.reason }],
    [r.dissentRecorded, { group: r.dissent.group }],
    [r.adopted, { rationale: r.rationale }],
    [r.deferred, r.deferred.data],
    [r.reported, { state: r.report.state, source: r.report.source }],
    [r.published, r.published.data],
  ] as const)('of a recommendation leaves to its own view what is long: %#', async (event, data) => {
    const step = await stepAfter(recommended, r.drafted, event);
    expect(step).toMatchObject({ subject: 'recommendation', subjectId: recommendation, about: null });
    expect(step?.data).toEqual(data);
  });

  it('of evidence tells of all but the text it is taken from, and one of a measure’s place names the measure', async () => {
    const { body: _, ...evidence } = m.linked(1).data;
    const linked = await stepAfter(measured, m.drafted, m.linked(1));
    expect([linked?.subject, linked?.data]).toEqual(['measure', evidence]);
    for (const event of [r.attached(), r.detached()])
      expect(await stepAfter(recommended, r.drafted, event)).toMatchObject({
        subject: 'recommendation',
        about: m.measure,
        data: event.data,
      });
  });
});
