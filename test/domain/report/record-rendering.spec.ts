import { reportDecider } from '../../../src/domain/report/report.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { failed, fileOf, finished, published, record, rendered, requested } from './examples.js';

const given = givenFor(reportDecider);

describe('recording that a report is written', () => {
  it('names the digests of its files, and keeps the files themselves apart', () => {
    const { contents } = record();
    given(requested())
      .when(record())
      .then({ ...rendered(), files: contents });
    expect(JSON.stringify(rendered())).not.toContain(contents[0]?.content);
  });

  it('is of the same time as the request, where that was told afterwards', () => {
    const told = { ...requested(), occurredAt: '2024-11-01T09:00:00.000Z', recordedAt: at };
    given(told)
      .when(record())
      .then({ ...rendered(), occurredAt: told.occurredAt, files: record().contents });
  });

  it('counts also where another worker gave up before', () =>
    given(requested(), failed)
      .when(record())
      .then({ ...rendered(), files: record().contents }));

  it('says nothing where another worker wrote the same', () => {
    given(requested(), rendered()).when(record()).thenNothing();
    given(requested(), rendered(), published()).when(record()).thenNothing();
  });

  it('refuses other files for a report that is written', () =>
    given(requested(), rendered())
      .when(record(finished, fileOf('b')))
      .thenRefuses('report-already-rendered'));
});
