import type { DialogueEvent } from '../../../src/domain/dialogue/dialogue.js';
import type { ParticipationCodesIssued, ParticipationProtected, Protection } from '../../../src/domain/dialogue/protection.js';
import type { Shown } from '../../../src/domain/dialogue/protection.rules.js';
import { CodeBatchId } from '../../../src/domain/ids.js';
import { at, dialogueOf, openEvents } from './examples.js';

const [FIRST, SECOND] = [1, 2].map((n) => CodeBatchId(`00000000-0000-4000-8000-0000000000c${n}`)) as [CodeBatchId, CodeBatchId];
export const BATCHES = [FIRST, SECOND] as const;

export const codes: Protection = { kind: 'codes' };
export const puzzle: Protection = { kind: 'puzzle', difficulty: 16 };
export const PROTECTIONS_TO_CHOOSE: readonly Protection[] = [{ kind: 'none' }, codes, { kind: 'login' }, puzzle];

export const isProtected = (protection: Protection, version = 1): ParticipationProtected => ({
  type: 'ParticipationProtected',
  occurredAt: at,
  data: { protection, version, reason: null },
  internal: {},
});
export const issued: ParticipationCodesIssued = {
  type: 'ParticipationCodesIssued',
  occurredAt: at,
  data: { codeBatch: FIRST, number: 1, count: 3 },
  internal: {},
};
export const revoked: DialogueEvent = {
  type: 'ParticipationCodesRevoked',
  occurredAt: at,
  data: { codeBatch: FIRST, reason: { de: 'Verloren gegangen.' } },
  internal: {},
};

export const NOTHING_SHOWN: Shown = { code: null, zeroBits: 0, login: false, isGuessable: false };
export const SHOWN: readonly Shown[] = [
  NOTHING_SHOWN,
  { ...NOTHING_SHOWN, code: { batch: 1, number: 3 } },
  { ...NOTHING_SHOWN, code: { batch: 1, number: 4 } },
  { ...NOTHING_SHOWN, code: { batch: 2, number: 1 } },
  { ...NOTHING_SHOWN, zeroBits: 15 },
  { ...NOTHING_SHOWN, zeroBits: 16 },
  { ...NOTHING_SHOWN, login: true },
];

/** Open dialogues under each protection. */
export const PROTECTED = PROTECTIONS_TO_CHOOSE.map((protection) => dialogueOf(...openEvents, issued, isProtected(protection)));
