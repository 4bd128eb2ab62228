import { dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { ProtectParticipation } from '../../../src/domain/dialogue/protection.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, cancelled, closed, openEvents, opened, prepared, scheduled } from './examples.js';
import { codes, isProtected, PROTECTIONS_TO_CHOOSE, puzzle } from './protections.js';

const given = givenFor(dialogueDecider);
const protect: ProtectParticipation = { type: 'ProtectParticipation', at, protection: codes, reason: null, takesLogins: true };
const reason = { de: 'Viele Bewertungen kamen von einem Anschluss.' };
const later = [...openEvents, closed('dialogue')];

describe('protect participation', () => {
  it('records version 1, in a draft and once it is announced, and needs no reason', () => {
    given(announced).when(protect).then(isProtected(codes));
    given(prepared).when(protect).then(isProtected(codes));
  });

  it('records another protection as the next version, also a weaker one', () => {
    given(announced, isProtected(codes))
      .when({ ...protect, protection: puzzle })
      .then(isProtected(puzzle, 2));
    given(announced, isProtected(codes))
      .when({ ...protect, protection: { kind: 'none' } })
      .then(isProtected({ kind: 'none' }, 2));
  });

  it('takes codes and puzzles also where nobody can log in', () => {
    for (const protection of [codes, puzzle])
      given(announced)
        .when({ ...protect, protection, takesLogins: false })
        .then(isProtected(protection));
  });

  it('is over once the publication phase has begun, also where nothing was evaluated', () =>
    given(...later, scheduled('publication'), opened('publication'))
      .when({ ...protect, reason })
      .thenRefuses('participation-over'));

  it('says nothing where it is so already, also without a reason and after all', () => {
    given(announced)
      .when({ ...protect, protection: { kind: 'none' } })
      .thenNothing();
    given(...openEvents, isProtected(codes))
      .when(protect)
      .thenNothing();
    given(announced, isProtected(codes), ...later.slice(1), scheduled('evaluation'), opened('evaluation'))
      .when(protect)
      .thenNothing();
  });

  it('records another reason for the same protection, once, also after all', () => {
    const event = isProtected(codes);
    const mended = { ...event, data: { ...event.data, version: 2, reason } };
    for (const past of [
      [announced, event],
      [...openEvents, event],
      [...later, scheduled('evaluation'), opened('evaluation')].toSpliced(1, 0, event),
    ]) {
      given(...past)
        .when({ ...protect, reason, takesLogins: false })
        .then(mended);
      given(...past, mended)
        .when({ ...protect, reason })
        .thenNothing();
      given(...past, mended)
        .when(protect)
        .thenNothing();
    }
    given(announced)
      .when({ ...protect, protection: { kind: 'none' }, reason })
      .thenNothing();
  });

  it('takes another difficulty as a change', () =>
    given(announced, isProtected(puzzle))
      .when({ ...protect, protection: { kind: 'puzzle', difficulty: 17 } })
      .then(isProtected({ kind: 'puzzle', difficulty: 17 }, 2)));

  it('changes with a reason alone once people can have taken part, be it stricter or not', () => {
    for (const past of [openEvents, later]) {
      given(...past)
        .when(protect)
        .thenRefuses('protection-reason-missing', 'reason');
      const event = isProtected(codes);
      given(...past)
        .when({ ...protect, reason })
        .then({ ...event, data: { ...event.data, reason } });
    }
    given(...openEvents, isProtected(codes))
      .when({ ...protect, protection: { kind: 'none' } })
      .thenRefuses('protection-reason-missing', 'reason');
  });

  it.each(PROTECTIONS_TO_CHOOSE.slice(1))('refuses once nobody can take part any more: %j', (protection) =>
    given(...later, scheduled('evaluation'), opened('evaluation'))
      .when({ ...protect, protection, reason })
      .thenRefuses('participation-over'),
  );

  it('refuses a login that nobody could have', () =>
    given(announced)
      .when({ ...protect, protection: { kind: 'login' }, takesLogins: false })
      .thenRefuses('participation-login-not-possible', 'protection'));

  it('refuses a dialogue that is not there, or cancelled', () => {
    given().when(protect).thenRefuses('dialogue-unknown');
    given(announced, cancelled).when(protect).thenRefuses('dialogue-cancelled');
  });
});
