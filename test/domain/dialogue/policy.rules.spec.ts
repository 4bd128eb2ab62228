import { REASONED_ACTS } from '../../../src/domain/dialogue/dialogue.js';
import { reasonFor, reasonsFor, STANDARD_REASONS } from '../../../src/domain/dialogue/policy.rules.js';
import { Code } from '../../../src/domain/ids.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';
import { announced, dialogueOf, openEvents, policyAdopted } from './examples.js';

const open = dialogueOf(...openEvents);

describe('the reason of an act', () => {
  it('is one that the policy names for it, with the version of the policy', () =>
    expect(reasonFor(open, 'rejection', Code('werbung'))).toEqual({ reason: 'werbung', policyVersion: 1 }));

  it('is none that the policy names for another act', () => {
    expect(orRefusal(() => reasonFor(open, 'rejection', Code('gleicher-inhalt')))).toEqual(new Refusal('moderation-reason-unknown'));
    expect(orRefusal(() => reasonFor(open, 'merger', Code('werbung')))).toEqual(new Refusal('moderation-reason-unknown'));
  });

  it('is no standard one where the policy names its own', () =>
    expect(orRefusal(() => reasonFor(open, 'merger', Code('same-content')))).toMatchObject({
      code: 'moderation-reason-unknown',
      field: 'reason',
    }));

  it('is the only one there is, where the sender names none', () => {
    expect(reasonFor(open, 'merger', null)).toEqual({ reason: 'gleicher-inhalt', policyVersion: 1 });
    expect(reasonFor(open, 'acceptance', null)).toEqual({ reason: 'within-rules', policyVersion: 1 });
  });

  it('must be named where there are several', () => {
    expect(orRefusal(() => reasonFor(open, 'rejection', null))).toMatchObject({ code: 'moderation-reason-missing', field: 'reason' });
    expect(orRefusal(() => reasonFor(open, 'setting-aside-taken-back', null))).toMatchObject({ code: 'moderation-reason-missing' });
  });

  it('is a standard one of version 0 before there is a policy', () =>
    expect(reasonFor(dialogueOf(announced), 'phase-opening', null)).toEqual({ reason: 'office-decision', policyVersion: 0 }));

  it('is one of the policy in force, and not of the one before', () => {
    const later = { ...policyAdopted, data: { ...policyAdopted.data, version: 2, reasons: policyAdopted.data.reasons.slice(1) } };
    const dialogue = dialogueOf(announced, policyAdopted, later);
    expect(reasonFor(dialogue, 'rejection', Code('werbung')).policyVersion).toBe(2);
    expect(orRefusal(() => reasonFor(dialogue, 'rejection', Code('beleidigung')))).toMatchObject({ code: 'moderation-reason-unknown' });
  });

  it('is refused for a dialogue nobody announced', () =>
    expect(orRefusal(() => reasonFor(dialogueOf(), 'merger', null))).toMatchObject({ code: 'dialogue-unknown' }));
});

describe.each(REASONED_ACTS)('for %s', (act) => {
  const codes = STANDARD_REASONS[act].map(({ code }) => code);

  it('there is a standard reason, each code once, in German and in English', () => {
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { title } of STANDARD_REASONS[act]) expect([title.de, title.en]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('the published reasons are those that are taken', () => {
    for (const dialogue of [open, dialogueOf(announced)]) {
      if (dialogue.status === 'unknown') throw new Error('Both are announced');
      for (const { code } of reasonsFor(dialogue.policy, act)) expect(reasonFor(dialogue, act, code).reason).toBe(code);
    }
  });
});
