import { reportDecider, type RequestReport } from '../../../src/domain/report/report.decisions.js';
import type { ReportSubject } from '../../../src/domain/report/report.js';
import { givenFor } from '../../given.js';
import { dialogueOf } from '../dialogue/examples.js';
import { request, requested, results, summary } from './examples.js';

const given = givenFor(reportDecider);
const asking = (subject: Partial<ReportSubject>): RequestReport => ({ ...request, subject: { ...results, ...subject } });

describe('requesting a report', () => {
  it('says what is to be written, as of which sequence', () => {
    given().when(request).then(requested());
    given()
      .when({ ...request, subject: summary })
      .then(requested(summary));
  });

  it('refuses one that is there already', () => given(requested()).when(request).thenRefuses('report-already-requested'));

  it('refuses a dialogue that nobody announced', () =>
    given()
      .when({ ...request, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown'));

  it('refuses a summary without its phase, and results with one', () => {
    given()
      .when(asking({ kind: 'phase' }))
      .thenRefuses('report-phase-mismatch', 'phase');
    given()
      .when(asking({ phase: 'dialogue' }))
      .thenRefuses('report-phase-mismatch', 'phase');
  });

  it('refuses the summary of a phase that has not begun', () =>
    given()
      .when(asking({ kind: 'phase', phase: 'evaluation' }))
      .thenRefuses('report-phase-not-begun', 'phase'));

  it('refuses a sequence that is not there yet', () =>
    given()
      .when(asking({ asOf: 41 }))
      .thenRefuses('report-as-of-in-future', 'asOf'));
});
