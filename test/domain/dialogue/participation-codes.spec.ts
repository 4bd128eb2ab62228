import { dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { DialogueEvent } from '../../../src/domain/dialogue/dialogue.js';
import type { IssueParticipationCodes, RevokeParticipationCodes } from '../../../src/domain/dialogue/protection.decisions.js';
import { CodeBatchId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, openEvents, opened, prepared, scheduled } from './examples.js';
import { BATCHES, issued, revoked } from './protections.js';

const given = givenFor(dialogueDecider);
const [first, second] = BATCHES;
const issue: IssueParticipationCodes = { type: 'IssueParticipationCodes', at, codeBatch: first, count: 3 };
const revoke: RevokeParticipationCodes = { type: 'RevokeParticipationCodes', at, codeBatch: first, reason: { de: 'Verloren gegangen.' } };
const over = [...openEvents, closed('dialogue'), scheduled('evaluation'), opened('evaluation')];

describe('issue participation codes', () => {
  it('records how many, before they are asked for and while the phase is open', () => {
    for (const past of [[prepared], [announced], openEvents])
      given(...past)
        .when(issue)
        .then(issued);
  });

  it('numbers batches in their order', () =>
    given(announced, issued)
      .when({ ...issue, codeBatch: second, count: 7 })
      .then({ ...issued, data: { codeBatch: second, number: 2, count: 7 } }));

  it('says nothing of a batch that was issued', () => {
    given(announced, issued).when(issue).thenNothing();
    given(...over.slice(0, 1), issued, ...over.slice(1))
      .when(issue)
      .thenNothing();
  });

  it('refuses once nobody can take part any more', () =>
    given(...over)
      .when(issue)
      .thenRefuses('participation-over'));

  it('refuses more batches than a code has room for', () => {
    const batch = (n: number): DialogueEvent => {
      const codeBatch = CodeBatchId(`00000000-0000-4000-9000-${String(n).padStart(12, '0')}`);
      return { ...issued, data: { codeBatch, number: n, count: 1 } };
    };
    const all = Array.from({ length: 1023 }, (_, i) => batch(i + 1));
    given(announced, ...all)
      .when(issue)
      .thenRefuses('participation-codes-exhausted');
    given(announced, ...all.slice(1))
      .when(issue)
      .then({ ...issued, data: { ...issued.data, number: 1023 } });
  });
});

describe('revoke participation codes', () => {
  it('records why, once', () => {
    given(announced, issued).when(revoke).then(revoked);
    given(announced, issued, revoked)
      .when({ ...revoke, reason: { de: 'Anders.' } })
      .thenNothing();
  });

  it('refuses codes that were not issued', () => given(announced).when(revoke).thenRefuses('code-batch-unknown'));

  it('refuses once nobody can take part any more', () =>
    given(announced, issued, ...over.slice(1))
      .when(revoke)
      .thenRefuses('participation-over'));
});
