import { publishedBy } from '../../../src/domain/report/report.js';
import { reportDecider } from '../../../src/domain/report/report.decisions.js';
import { givenFor } from '../../given.js';
import {
  fail,
  failed,
  finished,
  publish,
  published,
  recommendations,
  record,
  rendered,
  repeat,
  reportOf,
  requested,
  results,
  summary,
} from './examples.js';

const given = givenFor(reportDecider);

describe('a report', () => {
  it('is unknown before it is requested, whatever else a stream begins with', () => {
    for (const event of [rendered(), failed, published()]) expect(reportOf(event)).toStrictEqual({ status: 'unknown' });
  });

  it('is what happened last, and counts how often it was asked for', () => {
    const asked = { status: 'requested', subject: results, requests: 1, files: [], standing: null, textsAsOf: null, told: null };
    expect(reportOf(requested())).toStrictEqual(asked);
    expect(reportOf(requested(), failed)).toMatchObject({ status: 'failed', requests: 1 });
    expect(reportOf(requested(), failed, requested())).toMatchObject({ status: 'requested', requests: 2 });
    expect(reportOf(requested(), rendered())).toMatchObject({ status: 'rendered', standing: finished });
    expect(reportOf(requested(), rendered(), published())).toMatchObject({ status: 'published', standing: finished });
  });

  it('publishes recommendations only once it is published itself, and only with the results', () => {
    expect(publishedBy(reportOf())).toEqual([]);
    expect(publishedBy(reportOf(requested(), rendered()))).toEqual([]);
    expect(publishedBy(reportOf(requested(), rendered(), published()))).toEqual(recommendations);
    expect(publishedBy(reportOf(requested(summary), rendered(), published([])))).toEqual([]);
    expect(publishedBy(reportOf(requested(), published()))).toEqual([]);
  });

  it.each([repeat, record(), fail, publish].map((command) => [command.type, command] as const))(
    'knows no %s before it is requested',
    (_, command) => given().when(command).thenRefuses('report-unknown'),
  );
});
