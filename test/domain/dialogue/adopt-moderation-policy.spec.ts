import { type AdoptModerationPolicy, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { ModerationPolicy } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

describe('adopt a moderation policy', () => {
  it('records version 1', () => given(announced).when(adopt).then(policyAdopted));

  it('records a changed policy as the next version', () =>
    given(announced, policyAdopted)
      .when({ ...adopt, policy: { ...policy, appealDays: 21 } })
      .then({ ...policyAdopted, data: { ...policyAdopted.data, version: 2, appealDays: 21 } }));

  it('ignores the policy that stands, whatever the order of its keys', () => {
    const { reasons, appealDays, mode } = policy;
    given(announced, policyAdopted)
      .when({ ...adopt, policy: { reasons, appealDays, mode } })
      .thenNothing();
  });

  it('takes the same reasons in another order as a change', () => {
    const reasons = policy.reasons.toReversed();
    given(announced, policyAdopted)
      .when({ ...adopt, policy: { ...policy, reasons } })
      .then({ ...policyAdopted, data: { ...policyAdopted.data, version: 2, reasons } });
  });

  it('lets the policy change during the analysis phase', () =>
    given(announced, scheduled('analysis'), opened('analysis')).when(adopt).then(policyAdopted));

  it('refuses a change while contributions come in', () =>
    given(...begun)
      .when(changed)
      .thenRefuses('moderation-policy-frozen'));

  it('refuses a change after the dialogue phase', () =>
    given(...begun, closed('dialogue'))
      .when(changed)
      .thenRefuses('moderation-policy-frozen'));

  it('says nothing where it is the same, also once it is frozen', () =>
    given(...begun)
      .when(adopt)
      .thenNothing());

  it('refuses two reasons of one code', () => {
    const reasons = [...policy.reasons, { code: Code('werbung'), title: { de: 'Reklame' }, acts: ['rejection' as const] }];
    given(announced)
      .when({ ...adopt, policy: { ...policy, reasons } })
      .thenRefuses('code-repeated', 'reasons');
  });

  it('refuses a dialogue nobody announced', () => given().when(adopt).thenRefuses('dialogue-unknown'));
});

const policy: ModerationPolicy = {
  mode: policyAdopted.data.mode,
  appealDays: policyAdopted.data.appealDays,
  reasons: policyAdopted.data.reasons,
};
const adopt: AdoptModerationPolicy = { type: 'AdoptModerationPolicy', at, policy };
const changed: AdoptModerationPolicy = { ...adopt, policy: { ...policy, mode: 'after-publication' } };
const begun = [announced, policyAdopted, scheduled('dialogue'), opened('dialogue')] as const;
