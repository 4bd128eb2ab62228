import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { givenFor } from '../../given.js';
import { cancelled, file, filed, held, scheduled } from './examples.js';

const given = givenFor(gatheringDecider);
const kept = { digest: file.digest, content: file.content };
const other = 'ee'.repeat(32);

describe('file minutes', () => {
  it('records digest, media type and size, and gives the file to the vault', () =>
    given(scheduled, held)
      .when(file)
      .then({ ...filed, files: [kept] }));

  it('records others beside them', () =>
    given(scheduled, held, filed)
      .when({ ...file, digest: other, minutes: { ...file.minutes, digest: other } })
      .then({ ...filed, data: { ...filed.data, digest: other }, files: [{ ...kept, digest: other }] }));

  it('says nothing twice', () => given(scheduled, held, filed).when(file).thenNothing());

  it('refuses a file that is not what its sender says', () =>
    given(scheduled, held)
      .when({ ...file, digest: other })
      .thenRefuses('minutes-digest-wrong', 'digest'));

  it('refuses a file that is of another kind than its sender says', () =>
    given(scheduled, held)
      .when({ ...file, isOfItsType: false })
      .thenRefuses('minutes-of-another-type', 'file'));

  it('takes a file of five MiB, and refuses one byte more', () => {
    const most = 5_242_880;
    const of = (bytes: number) => ({ ...file, minutes: { ...file.minutes, bytes } });
    given(scheduled, held)
      .when(of(most))
      .then({ ...filed, data: { ...filed.data, bytes: most }, files: [kept] });
    given(scheduled, held)
      .when(of(most + 1))
      .thenRefuses('minutes-too-large', 'file');
  });

  it('refuses those of a gathering that is to come', () => given(scheduled).when(file).thenRefuses('gathering-not-held'));

  it('refuses those of a gathering that was cancelled', () => given(scheduled, cancelled).when(file).thenRefuses('gathering-cancelled'));

  it('refuses those of a gathering nobody scheduled', () => given().when(file).thenRefuses('gathering-unknown'));
});
