import fc from 'fast-check';
import { createHash, randomUUID } from 'node:crypto';
import type { COMMANDS } from '../src/commands/all.js';
import { newIdOf } from '../src/commands/command.js';
import { acceptContribution } from '../src/commands/contribution/accept-contribution.js';
import { confirmRedaction } from '../src/commands/contribution/confirm-redaction.js';
import { correctContribution } from '../src/commands/contribution/correct-contribution.js';
import { declineRedaction } from '../src/commands/contribution/decline-redaction.js';
import { dismissAppeal } from '../src/commands/contribution/dismiss-appeal.js';
import { lodgeAppeal } from '../src/commands/contribution/lodge-appeal.js';
import { mergeContribution } from '../src/commands/contribution/merge-contribution.js';
import { redactContribution } from '../src/commands/contribution/redact-contribution.js';
import { rejectContribution } from '../src/commands/contribution/reject-contribution.js';
import { setContributionAside } from '../src/commands/contribution/set-contribution-aside.js';
import { submitContribution } from '../src/commands/contribution/submit-contribution.js';
import { takeBackSettingAside } from '../src/commands/contribution/take-back-setting-aside.js';
import { unmergeContribution } from '../src/commands/contribution/unmerge-contribution.js';
import { upholdAppeal } from '../src/commands/contribution/uphold-appeal.js';
import { withdrawContribution } from '../src/commands/contribution/withdraw-contribution.js';
import { defineTheme } from '../src/commands/dialogue/define-theme.js';
import { issueParticipationCodes } from '../src/commands/dialogue/issue-participation-codes.js';
import { protectParticipation } from '../src/commands/dialogue/protect-participation.js';
import { revokeParticipationCodes } from '../src/commands/dialogue/revoke-participation-codes.js';
import { rewordGuidingQuestion } from '../src/commands/dialogue/reword-guiding-question.js';
import { answerInvitation } from '../src/commands/gathering/answer-invitation.js';
import { cancelGathering } from '../src/commands/gathering/cancel-gathering.js';
import { fileMinutes } from '../src/commands/gathering/file-minutes.js';
import { holdGathering } from '../src/commands/gathering/hold-gathering.js';
import { issueInvitation } from '../src/commands/gathering/issue-invitation.js';
import { registerForGathering } from '../src/commands/gathering/register-for-gathering.js';
import { rescheduleGathering } from '../src/commands/gathering/reschedule-gathering.js';
import { scheduleGathering } from '../src/commands/gathering/schedule-gathering.js';
import { withdrawRegistration } from '../src/commands/gathering/withdraw-registration.js';
import { draftMeasure } from '../src/commands/measure/draft-measure.js';
import { linkEvidence } from '../src/commands/measure/link-evidence.js';
import { mergeMeasures } from '../src/commands/measure/merge-measures.js';
import { rewordMeasure } from '../src/commands/measure/reword-measure.js';
import { splitMeasure } from '../src/commands/measure/split-measure.js';
import { unlinkEvidence } from '../src/commands/measure/unlink-evidence.js';
import { withdrawMeasure } from '../src/commands/measure/withdraw-measure.js';
import { rateContribution } from '../src/commands/rating/rate-contribution.js';
import { withdrawRating } from '../src/commands/rating/withdraw-rating.js';
import {
  Code,
  CodeBatchId,
  ContributionId,
  DialogueId,
  EvidenceId,
  GatheringId,
  InvitationId,
  MeasureId,
  RegistrationId,
} from '../src/domain/ids.js';
import { STANCES } from '../src/domain/measure/measure.js';
import { measures } from '../src/domain/measure/measures.js';
import { Refusal } from '../src/domain/refusal.js';
import { nameUuid } from '../src/record/name-uuid.js';
import type { ProtectionKind } from '../src/domain/dialogue/protection.js';
import { Pseudonyms } from '../src/identity/pseudonyms.js';
import type { Harness } from './harness.js';
import { CODES_OF_BATCH, type Coming, Participants, PEOPLE, PROTECTIONS_TO_COME } from './participants.js';
import { Choice } from './history-choice.js';

/** One thing that happens; numbers choose contributions and people among those there are. */
export type Happening = {
  readonly what: (typeof COMMANDS)[number]['name'];
  readonly a: number;
  readonly b: number;
  readonly minutes: number;
};

const weighted = (what: Happening['what'], weight: number) => ({ arbitrary: fc.constant(what), weight });

export const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    weighted('SubmitContribution', 6),
    weighted('RateContribution', 10),
    weighted('WithdrawRating', 2),
    weighted('AcceptContribution', 4),
    weighted('RejectContribution', 3),
    weighted('LodgeAppeal', 6),
    weighted('UpholdAppeal', 4),
    weighted('DismissAppeal', 3),
    weighted('RedactContribution', 4),
    weighted('ConfirmRedaction', 3),
    weighted('DeclineRedaction', 4),
    weighted('CorrectContribution', 4),
    weighted('TakeBackSettingAside', 4),
    weighted('WithdrawContribution', 2),
    weighted('MergeContribution', 4),
    weighted('UnmergeContribution', 3),
    weighted('SetContributionAside', 3),
    weighted('ScheduleGathering', 2),
    weighted('RegisterForGathering', 8),
    weighted('WithdrawRegistration', 5),
    weighted('IssueInvitation', 4),
    weighted('AnswerInvitation', 4),
    weighted('RescheduleGathering', 2),
    weighted('CancelGathering', 1),
    weighted('HoldGathering', 3),
    weighted('FileMinutes', 2),
    weighted('ProtectParticipation', 3),
    weighted('IssueParticipationCodes', 2),
    weighted('RevokeParticipationCodes', 1),
    weighted('RewordGuidingQuestion', 1),
    weighted('DefineTheme', 1),
    weighted('DraftMeasure', 6),
    weighted('LinkEvidence', 12),
    weighted('UnlinkEvidence', 2),
    weighted('RewordMeasure', 1),
    weighted('SplitMeasure', 2),
    weighted('MergeMeasures', 3),
    weighted('WithdrawMeasure', 1),
  ),
  a: fc.nat({ max: 999 }),
  b: fc.nat({ max: 999 }),
  minutes: fc.nat({ max: 600 }),
});

/** What most histories would have to come to first: some that said something, and two gatherings to which one can go. */
export const BEGUN: readonly Happening[] = (
  [
    ...[1, 2, 4, 5].map((a) => ['SubmitContribution', a, a] as const),
    ['ScheduleGathering', 0, 8],
    ['ScheduleGathering', 1, 7],
    ['IssueInvitation', 0, 0],
    ...[1, 2, 3].map((b) => ['RegisterForGathering', 0, b] as const),
    ['DraftMeasure', 0, 0],
  ] as const
).map(([what, a, b]) => ({ what, a, b, minutes: 1 }));

const MODERATORS = [nameUuid('test', 'moderator', '1'), nameUuid('test', 'moderator', '2')] as const;
/** Who mostly decides where a second person has to. */
const SECOND_PERSON = nameUuid('test', 'moderator', '3');
const NEEDS_SECOND: readonly string[] = [
  'UpholdAppeal',
  'DismissAppeal',
  'ConfirmRedaction',
  'DeclineRedaction',
] satisfies Happening['what'][];
const ANALYST = nameUuid('test', 'analyst');
const reason = Code('off-topic');
const justification = 'Because';

/** A history has a clock of its own, by which its acts happen and come; an act is dated behind what it acts on (ADR 0024). */
const dated = (at: string) => ({ key: randomUUID(), at, now: at, loose: true });

/** What happens where a history says that results are published; what comes after it comes later. */
export type Publish = (so: { readonly contributions: readonly ContributionId[]; readonly measures: readonly MeasureId[] }) => Promise<void>;

/** Sends a history through the real commands; what the rules refuse does not happen. Returns the measures that rest on something. */
export const play = async (
  { commands, store, app }: Harness,
  dialogueText: string,
  history: readonly Happening[],
  publish: Publish = () => Promise.resolve(),
  /** Where its clock begins, which goes on by the minutes that each happening takes. */
  begin: number = Date.now(),
): Promise<readonly MeasureId[]> => {
  const dialogue = DialogueId(dialogueText);
  const submitted: { readonly id: ContributionId; readonly secret: string }[] = [];
  const drafted: MeasureId[] = [];
  const evidenceOf = async (measure: MeasureId): Promise<readonly EvidenceId[]> => {
    const state = measures.fold(await store.readStream(measures.stream(measure)));
    return state.status === 'unknown' ? [] : [...state.evidence.keys()];
  };
  const gatherings: GatheringId[] = [];
  const registered: { readonly gathering: GatheringId; readonly registration: RegistrationId; readonly secret: string }[] = [];
  const invited: { readonly gathering: GatheringId; readonly invitation: InvitationId; readonly secret: string }[] = [];
  const choice = new Choice(store);
  const rated: { readonly contribution: ContributionId; readonly coming: Coming }[] = [];
  const people = new Participants(app.get(Pseudonyms), dialogue);
  let asked: ProtectionKind = 'none';
  const batches: CodeBatchId[] = [];
  let now = begin;
  for (const { what, a, b, minutes } of history) {
    now += minutes * 60_000;
    const at = new Date(now).toISOString();
    const office = { ...dated(at), role: 'office' } as const;
    const actor = NEEDS_SECOND.includes(what) && b % 5 !== 4 ? SECOND_PERSON : (MODERATORS[b % 2] ?? null);
    const moderator = { ...dated(at), role: 'moderator', actor } as const;
    const participant = { ...dated(at), role: 'participant' } as const;
    const one = (await choice.contribution(submitted, a, what)) ?? { id: ContributionId(nameUuid('nobody')), secret: 'none' };
    const other =
      (await choice.contribution(
        submitted.filter(({ id }) => id !== one.id),
        b,
        what,
      )) ?? one;
    const params = { contribution: one.id };
    const against = await choice.against(one.id, b);
    const gathering = (await choice.gathering(gatherings, a, { what, at })) ?? GatheringId(nameUuid('nowhere'));
    const inDays = (days: number): string => new Date(now + days * 86_400_000).toISOString();
    const analyst = { ...dated(at), role: 'analyst', actor: ANALYST } as const;
    const measure = (await choice.measure(drafted, a, what)) ?? MeasureId(nameUuid('nothing'));
    const otherMeasure =
      (await choice.measure(what === 'LinkEvidence' ? drafted : drafted.filter((id) => id !== measure), b, what)) ?? measure;
    const texts = { title: { de: `Titel ${a}` }, text: { en: `Text ${b}` } };
    const because = { de: 'Darum' };
    const person = `participant ${b % PEOPLE}`;
    // Now and then not as they are asked to.
    const { participant: own = null, account } = people.coming(b % 7 === 6 ? 'none' : asked, b % PEOPLE);
    const coming = { ...(own !== null && { participant: own }), ...(account !== undefined && { account }) };
    const sender = { ...participant, ...(account !== undefined && { account }) };
    const send = async (): Promise<unknown> => {
      switch (what) {
        case 'SubmitContribution': {
          const card =
            a % 3 === 0 && gatherings.length > 0 ? { gathering, island: Code('island-1'), position: 'B3', photoDigest: null } : null;
          const source = !card && a % 5 === 0 ? { name: 'elsewhere', id: String(submitted.length) } : null;
          const body = {
            theme: Code(a % 2 === 0 ? 'work' : 'skills'),
            question: Code(a % 2 === 0 ? 'work-1' : 'skills-1'),
            questionVersion: 1,
            channel: Code(card ? 'letter' : 'online'),
            group: a % 3 === 0 ? null : Code(a % 3 === 1 ? 'citizen' : 'company'),
            region: b % 2 === 0 ? null : 'DEA5A',
            language: 'de' as const,
            answers: null,
            source,
            title: null,
            text: `Text ${a}`,
            position: null,
            participant: b % 4 === 0 || card || source ? null : own,
            card,
            transcriber: card ? 'Toni' : null,
            secondReader: null,
          };
          const by = card || source ? office : b % 4 === 0 ? participant : sender;
          const answer = await commands.send(submitContribution, { params: { dialogue }, body }, by);
          submitted.push({ id: newIdOf(ContributionId, by.key), secret: String(answer.extra['secret']) });
          return answer;
        }
        case 'RateContribution': {
          const value = (['agree', 'pass', 'disagree'] as const)[a % 3] ?? 'pass';
          const answer = await commands.send(
            rateContribution,
            { params, body: { value, ...(own !== null && { participant: own }) } },
            sender,
          );
          rated.push({ contribution: one.id, coming });
          return answer;
        }
        case 'WithdrawRating': {
          const before = rated[b % Math.max(rated.length, 1)];
          if (!before) return null;
          const { account: its, ...body } = before.coming;
          const by = { ...participant, ...(its !== undefined && { account: its }) };
          return commands.send(withdrawRating, { params: { contribution: before.contribution }, body }, by);
        }
        case 'AcceptContribution':
          return commands.send(acceptContribution, { params, body: {} }, moderator);
        case 'RejectContribution':
          return commands.send(rejectContribution, { params, body: { reason, justification } }, moderator);
        case 'LodgeAppeal':
          return commands.send(lodgeAppeal, { params, body: { justification, secret: one.secret, against } }, participant);
        case 'UpholdAppeal':
          return commands.send(upholdAppeal, { params, body: { justification, against } }, moderator);
        case 'DismissAppeal':
          return commands.send(dismissAppeal, { params, body: { justification, against } }, moderator);
        case 'RedactContribution':
          return commands.send(
            redactContribution,
            {
              params,
              body: {
                reason,
                passages: [{ start: a % 4, end: (a % 4) + 1 + (b % 2), replacement: a % 3 === 0 ? 'a word' : null }],
                removesTitle: false,
                removesPosition: false,
              },
            },
            moderator,
          );
        case 'ConfirmRedaction':
          return commands.send(confirmRedaction, { params, body: {} }, moderator);
        case 'DeclineRedaction':
          return commands.send(declineRedaction, { params, body: { reason: Code('redaction-not-needed') } }, moderator);
        case 'CorrectContribution': {
          const body = { title: null, text: `Wort ${b % 3}`, position: null, hidesEarlier: a % 4 === 0 };
          return commands.send(correctContribution, { params, body }, { ...office, actor });
        }
        case 'TakeBackSettingAside':
          return commands.send(takeBackSettingAside, { params, body: { reason: Code('considered-anew') } }, analyst);
        case 'WithdrawContribution':
          return commands.send(withdrawContribution, { params, body: { secret: one.secret } }, participant);
        case 'MergeContribution':
          return commands.send(mergeContribution, { params, body: { into: other.id, reason: Code('same') } }, moderator);
        case 'UnmergeContribution':
          return commands.send(unmergeContribution, { params, body: { reason: Code('different') } }, moderator);
        case 'SetContributionAside':
          return commands.send(setContributionAside, { params, body: { reason: Code('covered-elsewhere') } }, moderator);
        case 'ScheduleGathering': {
          const registrationUntil = inDays(((b % 10) - 1) / 4);
          const body = {
            format: Code('letter'),
            title: { de: `Treffen ${a}` },
            startsAt: registrationUntil,
            endsAt: inDays(30),
            place: { region: null, venue: { de: 'Siegen' } },
            access:
              a % 3 === 0
                ? { kind: 'invitation' as const }
                : {
                    kind: 'registration' as const,
                    capacity: (a % 3) + 1,
                    waitingList: b % 4 !== 0,
                    registrationUntil,
                    perAddress: (b % 2) + 1,
                  },
            islands: [{ code: Code('island-1'), theme: Code('work') }],
          };
          const answer = await commands.send(scheduleGathering, { params: { dialogue }, body }, office);
          gatherings.push(newIdOf(GatheringId, office.key));
          return answer;
        }
        case 'RegisterForGathering': {
          const body = { name: 'Ada', address: `ada${b % 3}@example.org`, participant: b % 4 === 0 ? null : `${person} here` };
          const answer = await commands.send(registerForGathering, { params: { gathering }, body }, participant);
          const registration = newIdOf(RegistrationId, participant.key);
          registered.push({ gathering, registration, secret: String(answer.extra['secret']) });
          return answer;
        }
        case 'WithdrawRegistration': {
          const own = registered[b % Math.max(registered.length, 1)];
          if (!own) return null;
          const { secret, ...its } = own;
          return commands.send(withdrawRegistration, { params: its, body: { secret } }, participant);
        }
        case 'IssueInvitation': {
          const body = { name: 'Ada', address: `ada${b % 3}@example.org`, group: b % 2 === 0 ? null : Code('company') };
          const answer = await commands.send(issueInvitation, { params: { gathering }, body }, office);
          const invitation = newIdOf(InvitationId, office.key);
          invited.push({ gathering, invitation, secret: String(answer.extra['secret']) });
          return answer;
        }
        case 'AnswerInvitation': {
          const own = invited[b % Math.max(invited.length, 1)];
          if (!own) return null;
          const { secret, ...its } = own;
          const body = { answer: a % 2 === 0 ? ('accepted' as const) : ('declined' as const), secret };
          return commands.send(answerInvitation, { params: its, body }, participant);
        }
        case 'RescheduleGathering': {
          const times = { startsAt: inDays((b % 10) / 4), endsAt: inDays(30) };
          const body = {
            ...times,
            place: null,
            capacity: (b % 5) + 1,
            registrationUntil: null,
            perAddress: b % 3 === 0 ? 2 : null,
            reason: { de: 'Mehr Platz' },
          };
          return commands.send(rescheduleGathering, { params: { gathering }, body }, office);
        }
        case 'CancelGathering':
          return commands.send(cancelGathering, { params: { gathering }, body: { reason: { de: 'Sturm' } } }, office);
        case 'HoldGathering': {
          const body = { attendance: [{ group: Code('citizen'), count: a }] };
          return commands.send(holdGathering, { params: { gathering }, body }, office);
        }
        case 'FileMinutes': {
          const text = `Minutes ${b % 3}`;
          const file = Buffer.from(text).toString('base64');
          const body = { mediaType: 'text/plain' as const, digest: createHash('sha256').update(text).digest('hex'), file };
          return commands.send(fileMinutes, { params: { gathering }, body }, office);
        }
        case 'ProtectParticipation': {
          const protection = PROTECTIONS_TO_COME[a % PROTECTIONS_TO_COME.length] ?? { kind: 'none' };
          const answer = await commands.send(protectParticipation, { params: { dialogue }, body: { protection, reason: because } }, office);
          asked = protection.kind;
          return answer;
        }
        case 'IssueParticipationCodes': {
          const answer = await commands.send(issueParticipationCodes, { params: { dialogue }, body: { count: CODES_OF_BATCH } }, office);
          batches.push(CodeBatchId(String(answer.extra['codeBatch'])));
          return answer;
        }
        case 'RevokeParticipationCodes': {
          const codeBatch = batches[b % Math.max(batches.length, 1)];
          if (codeBatch === undefined) return null;
          return commands.send(revokeParticipationCodes, { params: { dialogue, codeBatch }, body: { reason: because } }, office);
        }
        case 'RewordGuidingQuestion': {
          const body = { question: Code('work-1'), text: { de: `Frage ${a}` }, reason: { de: 'Klarer' } };
          return commands.send(rewordGuidingQuestion, { params: { dialogue }, body }, office);
        }
        case 'DefineTheme':
          return commands.send(defineTheme, { params: { dialogue }, body: { theme: Code(`theme-${a}`), title: { en: 'Theme' } } }, office);
        case 'DraftMeasure': {
          const themes = [Code(a % 2 === 0 ? 'work' : 'skills')];
          const answer = await commands.send(draftMeasure, { params: { dialogue }, body: { themes, ...texts } }, analyst);
          drafted.push(newIdOf(MeasureId, analyst.key));
          return answer;
        }
        case 'LinkEvidence': {
          // Else most histories would end before anything rests on evidence.
          await commands.send(acceptContribution, { params, body: {} }, { ...moderator, key: randomUUID() });
          const body = { contribution: one.id, start: b % 4, end: 4 + (b % 2), stance: STANCES[a % 3] ?? 'supports', quote: null };
          return commands.send(linkEvidence, { params: { measure: otherMeasure }, body }, analyst);
        }
        case 'UnlinkEvidence': {
          const known = await evidenceOf(measure);
          const evidence = known[b % Math.max(known.length, 1)] ?? EvidenceId(nameUuid('nothing'));
          return commands.send(unlinkEvidence, { params: { measure, evidence }, body: { reason: because } }, analyst);
        }
        case 'RewordMeasure':
          return commands.send(rewordMeasure, { params: { measure }, body: { ...texts, reason: because } }, analyst);
        case 'SplitMeasure': {
          const known = await evidenceOf(measure);
          const parts = [0, 1].map((i) => ({
            themes: [Code('work')],
            ...texts,
            evidence: known.filter((_, n) => (n + b) % 2 === i || n === b % 3),
          }));
          const answer = await commands.send(splitMeasure, { params: { measure }, body: { parts, reason: because } }, analyst);
          drafted.push(...[0, 1].map((i) => newIdOf(MeasureId, `${analyst.key}/${i}`)));
          return answer;
        }
        case 'MergeMeasures':
          return commands.send(mergeMeasures, { params: { measure }, body: { from: [otherMeasure], reason: because } }, analyst);
        case 'WithdrawMeasure':
          return commands.send(withdrawMeasure, { params: { measure }, body: { reason: because } }, analyst);
        case 'PublishReport':
          await publish({ contributions: submitted.map(({ id }) => id), measures: drafted });
          now = Date.now();
          return null;
        default:
          throw new Error(`${what} is not part of a random history`);
      }
    };
    await send().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
  const backed = await Promise.all(drafted.map(async (id) => ((await evidenceOf(id)).length > 0 ? [id] : [])));
  return backed.flat();
};
