import { type RecordDissent, recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { evaluating } from '../round/examples.js';
import { adopted, attached, dissent, dissentRecorded, drafted } from './examples.js';

const given = givenFor(recommendationDecider);
const record: RecordDissent = { type: 'RecordDissent', at, ...dissent, dialogue: evaluating };

describe('recording dissent', () => {
  it('says which group does not agree, and why, whatever was decided', () => {
    given(drafted).when(record).then(dissentRecorded);
    given(drafted, attached(), adopted).when(record).then(dissentRecorded);
  });

  it('says nothing where the group has said just that, but records what else it says', () => {
    const statement = { de: 'Auch fehlt das Geld.' };
    given(drafted, dissentRecorded).when(record).thenNothing();
    given(drafted, dissentRecorded)
      .when({ ...record, statement })
      .then({ ...dissentRecorded, data: { ...dissent, statement } });
  });

  it('refuses a group that the dialogue does not have, and any where there is no dialogue', () => {
    given(drafted)
      .when({ ...record, group: Code('parteien') })
      .thenRefuses('group-unknown', 'group');
    given(drafted)
      .when({ ...record, dialogue: { status: 'unknown' } })
      .thenRefuses('dialogue-unknown');
  });
});
