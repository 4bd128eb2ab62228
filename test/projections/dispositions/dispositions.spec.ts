import { contributions } from '../../../src/domain/contribution/contributions.js';
import { measures } from '../../../src/domain/measure/measures.js';
import { recommendations } from '../../../src/domain/recommendation/recommendations.js';
import { RecommendationId } from '../../../src/domain/ids.js';
import { dispositions } from '../../../src/projections/dispositions/dispositions.js';
import {
  accepted,
  asideSet,
  contribution,
  erased,
  lodged,
  notOurs,
  rejected,
  submitted,
  takenBack,
} from '../../domain/contribution/examples.js';
import * as m from '../../domain/measure/examples.js';
import * as r from '../../domain/recommendation/examples.js';
import { givenView } from '../../given-view.js';

const said = contributions.stream(contribution);
const measured = measures.stream(m.measure);
const recommendation = RecommendationId('00000000-0000-4000-8000-0000000000a7');
const recommended = recommendations.stream(recommendation);

describe('a contribution', () => {
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
