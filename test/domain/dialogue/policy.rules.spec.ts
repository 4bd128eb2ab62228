import { REASONED_ACTS } from '../../../src/domain/dialogue/dialogue.js';
import { reasonFor, reasonsFor, STANDARD_REASONS, USUAL_ACTS } from '../../../src/domain/dialogue/policy.rules.js';
import { AS_SCHEDULED } from '../../../src/domain/dialogue/reasons.js';
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

it('the standard reasons keep their codes: records name them for ever', () =>
  expect(REASONED_ACTS.map((act) => [act, STANDARD_REASONS[act].map(({ code }) => code)])).toEqual([
    ['acceptance', ['within-rules']],
    ['rejection', ['against-rules']],
    ['redaction', ['personal-data']],
    ['redaction-declining', ['redaction-not-needed', 'redaction-too-far']],
    ['correction', ['corrected-in-source']],
    ['appeal', ['decision-contested']],
    ['appeal-upholding', ['appeal-founded']],
    ['appeal-dismissal', ['appeal-unfounded']],
    ['merger', ['same-content']],
    ['unmerging', ['different-content', 'merged-by-mistake']],
    ['setting-aside-taken-back', ['considered-anew', 'set-aside-by-mistake']],
    ['phase-opening', ['office-decision']],
    ['phase-closing', ['office-decision']],
  ]));

it('a reason is for rejections and redactions where its policy does not say', () => expect(USUAL_ACTS).toEqual(['rejection', 'redaction']));

it('what the clock does has a reason of its own, in German and in English', () =>
  expect(AS_SCHEDULED).toEqual({ code: 'as-scheduled', title: { de: 'Wie geplant', en: 'As scheduled' } }));

describe.each(REASONED_ACTS)('for %s', (act) => {
  const codes = STANDARD_REASONS[act].map(({ code }) => code);

  it('there is a standard reason, each code once, in German and in English', () => {
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { title } of STANDARD_REASONS[act])
      expect([title.de, title.en]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
  });

  it('the published reasons are those that are taken', () => {
    for (const dialogue of [open, dialogueOf(announced)]) {
      if (dialogue.status === 'unknown') throw new Error('Both are announced');
      for (const { code } of reasonsFor(dialogue.policy, act)) expect(reasonFor(dialogue, act, code).reason).toBe(code);
    }
  });
});
