import { type AdoptDispositionReasons, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, opened, policyAdopted, reasonsAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

describe('adopt disposition reasons', () => {
  it('records version 1', () => given(announced).when(adopt).then(reasonsAdopted));

  it('records changed reasons as the next version', () =>
    given(announced, reasonsAdopted)
      .when(changed)
      .then({ ...reasonsAdopted, data: { version: 2, reasons: changed.reasons } }));

  it('ignores the reasons that stand', () => given(announced, reasonsAdopted).when(adopt).thenNothing());

  it('lets the reasons change during the dialogue phase', () =>
    given(announced, policyAdopted, scheduled('dialogue'), opened('dialogue')).when(adopt).then(reasonsAdopted));

  it('refuses a change during the evaluation phase and after it', () => {
    const begun = [announced, reasonsAdopted, scheduled('evaluation'), opened('evaluation')] as const;
    given(...begun)
      .when(changed)
      .thenRefuses('disposition-reasons-frozen');
    given(...begun, closed('evaluation'))
      .when(changed)
      .thenRefuses('disposition-reasons-frozen');
  });

  it('refuses two reasons of one code', () =>
    given(announced)
      .when({ ...adopt, reasons: [...adopt.reasons, ...adopt.reasons] })
      .thenRefuses('code-repeated', 'reasons'));

  it('refuses a dialogue nobody announced', () => given().when(adopt).thenRefuses('dialogue-unknown'));
});

const adopt: AdoptDispositionReasons = { type: 'AdoptDispositionReasons', at, reasons: reasonsAdopted.data.reasons };
const changed: AdoptDispositionReasons = { ...adopt, reasons: [...adopt.reasons, { code: Code('zu-teuer'), title: { de: 'Zu teuer' } }] };
