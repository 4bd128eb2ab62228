import type { ContributionCommand } from '../../src/domain/contribution/contribution.decisions.js';
import type { DialogueCommand } from '../../src/domain/dialogue/dialogue.decisions.js';
import type { MeasureCommand } from '../../src/domain/measure/measure.decisions.js';
import type { RoundCommand } from '../../src/domain/round/round.decisions.js';
import type { RecommendationCommand } from '../../src/domain/recommendation/recommendation.decisions.js';
import type { ReportCommand } from '../../src/domain/report/report.decisions.js';
import type { RatingCommand } from '../../src/domain/rating/rating.decisions.js';
import { DialogueId } from '../../src/domain/ids.js';
import { COMMAND_ACCESS, type CommandName } from '../../src/commands/all.js';
import {
  ANYBODY,
  EVERYBODY,
  grantOf,
  MAY_READ_JUSTIFICATIONS,
  MAY_READ_UNPUBLISHED_REPORTS,
  MAY_READ_WITHHELD_TEXTS,
  reachOf,
  REMINDER_ACCESS,
  roleFor,
  rolesIn,
  type Sender,
  TOKEN_ROLES,
  wordOf,
} from '../../src/identity/access.js';
import { type Role, ROLES } from '../../src/domain/role.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';

/** Who sees each view, by its definition. */
const VIEW_ACCESS = Object.fromEntries(QUESTIONS.map(({ path, roles }) => [path, roles]));

/** Those that follow from another command, or that only the program itself sends. */
type WithoutDoor =
  'TakeMeasureIntoRound' | 'SucceedAssessmentRound' | 'PublishRecommendation' | 'RecordRendering' | 'RecordFailure' | 'RecordPhases';
type DomainCommand =
  | Exclude<DialogueCommand['type'], WithoutDoor>
  | ContributionCommand['type']
  | RatingCommand['type']
  | Exclude<(MeasureCommand | RoundCommand | RecommendationCommand | ReportCommand)['type'], WithoutDoor>;

describe('access', () => {
  const beyondTables = { MAY_READ_WITHHELD_TEXTS, MAY_READ_JUSTIFICATIONS, MAY_READ_UNPUBLISHED_REPORTS };
  it.each(Object.entries({ ...COMMAND_ACCESS, ...VIEW_ACCESS, ...REMINDER_ACCESS, ...beyondTables }))(
    'to %s is for known roles, each once',
    (_, roles) => {
      expect(roles.length).toBeGreaterThan(0);
      expect(new Set(roles).size).toBe(roles.length);
      for (const role of roles) expect(ROLES).toContain(role);
    },
  );

  it('is said for every command of the domain', () => {
    const said: Readonly<Record<DomainCommand, readonly Role[]>> = COMMAND_ACCESS;
    expect(said).toBe(COMMAND_ACCESS);
  });

  it('names commands by verb and noun', () => {
    for (const name of Object.keys(COMMAND_ACCESS)) expect(name).toMatch(/^([A-Z][a-z]+){2,}$/);
  });

  it('is never for the system: nobody sends as it', () => {
    for (const roles of Object.values(COMMAND_ACCESS)) expect(roles).not.toContain('system');
  });

  it('lets those without a token do what a participant does, and nothing else', () => {
    const open = namesOf((roles) => roleFor(ANYBODY, roles) !== null);
    expect(open).toEqual([
      'AnswerInvitation',
      'LodgeAppeal',
      'RateContribution',
      'RegisterForGathering',
      'SubmitContribution',
      'WithdrawContribution',
      'WithdrawRating',
      'WithdrawRegistration',
    ]);
  });

  it('shows everybody every view but these', () => {
    const closed = Object.entries(VIEW_ACCESS).filter(([, roles]) => roles !== EVERYBODY);
    expect(Object.fromEntries(closed)).toEqual({
      'conspicuous-ratings': ['office', 'auditor'],
      'dialogues/:dialogue/code-batches/:codeBatch/codes': ['office'],
      'dialogues/:dialogue/what-if': ['analyst'],
      'gatherings/:gathering/invitations': ['office', 'rapporteur'],
      'gatherings/:gathering/minutes/:digest': ['office', 'rapporteur', 'auditor'],
      'gatherings/:gathering/registrations': ['office', 'rapporteur'],
      'moderation-queue': ['office', 'moderator'],
      'own-assessments': ['assessor'],
      'own-assessments/:round': ['assessor'],
      ratings: ['auditor'],
      reminders: TOKEN_ROLES,
      'rounds/:round/feedback': ['assessor'],
    });
  });

  it('lets nobody decide on an appeal who cannot reject', () => {
    expect(COMMAND_ACCESS.UpholdAppeal).toEqual(COMMAND_ACCESS.RejectContribution);
    expect(COMMAND_ACCESS.DismissAppeal).toEqual(COMMAND_ACCESS.RejectContribution);
  });
});

describe('a token', () => {
  it('carries every role but those that nobody is given', () =>
    expect(new Set([...TOKEN_ROLES, 'participant', 'system'])).toEqual(new Set(ROLES)));
});

describe('a word of a token', () => {
  const dialogue = DialogueId('00000000-0000-4000-8000-0000000000d1');

  it('gives a role in the whole installation or in one dialogue', () => {
    for (const role of TOKEN_ROLES) {
      expect(grantOf(role)).toEqual({ role, dialogue: null });
      expect(grantOf(`${role}:${dialogue}`)).toEqual({ role, dialogue });
      expect([role, `${role}:${dialogue}`].map((word) => wordOf(grantOf(word)!))).toEqual([role, `${role}:${dialogue}`]);
    }
  });

  it('takes the id of a dialogue in capitals, too', () =>
    expect(grantOf(`office:${dialogue.toUpperCase()}`)).toEqual({ role: 'office', dialogue }));

  it.each([
    'office:',
    'office:all',
    `office:${dialogue}:`,
    `office:${dialogue.toUpperCase()}d`,
    `office: ${dialogue}`,
    `office:${dialogue}\n`,
    `:${dialogue}`,
    `participant:${dialogue}`,
    'participant',
    'system',
    'Office',
    '',
    5,
    null,
    ['office'],
  ])('that is none of ours gives nothing: %j', (word) => expect(grantOf(word)).toBeNull());

  it('that is bound adds nothing to one that is not', () => {
    const grants = ['office', `office:${dialogue}`, `auditor:${dialogue}`].map((word) => grantOf(word)!);
    expect([rolesIn(grants, dialogue), rolesIn(grants, 'everywhere')]).toEqual([['office', 'auditor'], ['office']]);
    expect([reachOf(grants, ['office']), reachOf(grants, ['auditor']), reachOf(grants, ['analyst'])]).toEqual(['all', [dialogue], []]);
  });
});

describe('a sender acts', () => {
  const official = (...roles: readonly Role[]): Sender => ({ roles, actor: '00000000-0000-4000-8000-0000000000b1' });

  it('in the role that fits', () => expect(roleFor(official('moderator'), COMMAND_ACCESS.AcceptContribution)).toBe('moderator'));

  it('in the first role that fits, in the order of the command', () =>
    expect(roleFor(official('analyst', 'moderator'), COMMAND_ACCESS.MergeContribution)).toBe('moderator'));

  it('as an official where an official may, rather than as a participant', () =>
    expect(roleFor(official('rapporteur'), COMMAND_ACCESS.SubmitContribution)).toBe('rapporteur'));

  it('as a participant where no office of theirs fits but anybody may', () => {
    expect(roleFor(official('auditor'), COMMAND_ACCESS.RateContribution)).toBe('participant');
    expect(roleFor(official(), COMMAND_ACCESS.SubmitContribution)).toBe('participant');
  });

  it('in no role where none fits', () => {
    expect(roleFor(official('auditor'), COMMAND_ACCESS.AcceptContribution)).toBeNull();
    expect(roleFor(official(), COMMAND_ACCESS.AnnounceDialogue)).toBeNull();
    expect(roleFor(ANYBODY, COMMAND_ACCESS.SetContributionAside)).toBeNull();
  });
});

const namesOf = (fits: (roles: readonly Role[]) => boolean): readonly string[] => {
  const access: Readonly<Record<CommandName, readonly Role[]>> = COMMAND_ACCESS;
  return Object.entries(access)
    .filter(([, roles]) => fits(roles))
    .map(([name]) => name)
    .toSorted();
};
