import { type PublishReport, reportDecider } from '../../../src/domain/report/report.decisions.js';
import type { ReportPremises } from '../../../src/domain/report/report.js';
import type { RefusalCode } from '../../../src/domain/refusal.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { failed, finished, publish, published, recommendations, rendered, requested, results, summary, unfinished } from './examples.js';

const given = givenFor(reportDecider);
const afterwards = new Date(Date.parse(at) + 1).toISOString();
const later: PublishReport = { ...publish, at: afterwards, asOfAt: afterwards };

describe('publishing a report', () => {
  it('publishes the adopted recommendations with the results, in their order', () =>
    given(requested(), rendered()).when(publish).then(published(recommendations)));

  it('publishes the summary of a phase however things stand, and no recommendation with it', () =>
    given(requested(summary), rendered(unfinished)).when(publish).then(published([])));

  it('refuses a report whose texts somebody has taken back since, of the results and of a phase', () => {
    const late = { ...later, textsTakenBack: true };
    given(requested(), rendered()).when(late).thenRefuses('report-texts-outdated');
    given(requested(summary), rendered(unfinished)).when(late).thenRefuses('report-texts-outdated');
    given(requested(), rendered(), published()).when(late).thenNothing();
  });

  it('says nothing a second time', () => given(requested(), rendered(), published()).when(publish).thenNothing());

  it('refuses a report that is not written', () => {
    given(requested()).when(publish).thenRefuses('report-not-rendered');
    given(requested(), failed).when(publish).thenRefuses('report-not-rendered');
    given(requested(), failed, requested()).when(publish).thenRefuses('report-not-rendered');
  });

  it.each<[RefusalCode, Partial<ReportPremises>]>([
    ['publication-phase-not-begun', { publicationBegun: false }],
    ['contributions-open', { open: 1 }],
    ['recommendations-undecided', { undecided: 1 }],
    ['appeals-pending', { appealsPending: 1 }],
    ['appeals-possible', { appealableUntil: at }],
    ['recommendations-stale', { stale: 1 }],
  ])('refuses results with %s', (code, standing) =>
    given(requested(), rendered({ ...finished, ...standing }))
      .when(publish)
      .thenRefuses(code),
  );

  it('refuses results that rest on something else by now, or on a decision that was taken back', () => {
    given(requested(), rendered())
      .when({ ...later, stale: true })
      .thenRefuses('recommendations-stale');
    given(requested(), rendered())
      .when({ ...later, reconsidered: true })
      .thenRefuses('recommendations-reconsidered');
    given(requested(summary), rendered({ ...finished, stale: 1 }))
      .when({ ...later, stale: true, reconsidered: true })
      .then({ ...published([]), occurredAt: afterwards });
    given(requested(), rendered(), published())
      .when({ ...later, stale: true, reconsidered: true })
      .thenNothing();
  });

  it('refuses results of which a measure is being judged again, and not what is no result', () => {
    given(requested(), rendered())
      .when({ ...later, underAssessment: true })
      .thenRefuses('measure-under-assessment');
    given(requested(summary), rendered())
      .when({ ...later, underAssessment: true })
      .then({ ...published([]), occurredAt: afterwards });
  });

  it('waits until nobody can appeal any more, to the millisecond', () =>
    given(requested(), rendered({ ...finished, appealableUntil: at }))
      .when(later)
      .then({ ...published(), occurredAt: later.at }));

  it('refuses results after those of a later sequence, which gave the recommendations their places', () => {
    const { asOf } = results;
    given(requested(), rendered())
      .when({ ...later, publishedAsOf: asOf + 1 })
      .thenRefuses('report-outdated');
    given(requested(), rendered())
      .when({ ...later, publishedAsOf: asOf })
      .then({ ...published(), occurredAt: later.at });
    given(requested(), rendered(), published())
      .when({ ...later, publishedAsOf: asOf + 1 })
      .thenNothing();
    given(requested(summary), rendered())
      .when({ ...later, publishedAsOf: asOf + 1 })
      .then({ ...published([]), occurredAt: afterwards });
  });

  it('refuses a report as of a moment when one could still appeal: an appeal after that is not in its standing', () =>
    given(requested(), rendered({ ...finished, appealableUntil: at }))
      .when({ ...later, asOfAt: at })
      .thenRefuses('appeals-possible'));
});
