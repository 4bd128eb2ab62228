import { createHash } from 'node:crypto';
import { recordPhases } from '../../src/commands/dialogue/record-phases.js';
import { contributions } from '../../src/domain/contribution/contributions.js';
import { Code, ContributionId, DialogueId, ReportId } from '../../src/domain/ids.js';
import { ReportWriter } from '../../src/jobs/report-writer.js';
import { nameUuid } from '../../src/record/name-uuid.js';
import type { Named, Teller, Who } from './teller.js';

// A small dialogue, told from its draft to its published results, with its side ways: each command at least once. All of it is invented.

const OFFICE: Who = { role: 'office', name: 'Olga' };
const MODERATOR: Who = { role: 'moderator', name: 'Mo' };
/** Decides where somebody else has to. */
const SECOND_MODERATOR: Who = { role: 'moderator', name: 'Mia' };
const RAPPORTEUR: Who = { role: 'rapporteur', name: 'Rasmus' };
const ANALYST: Who = { role: 'analyst', name: 'Anna' };
const PUBLISHER: Who = { role: 'publisher', name: 'Paula' };
const AUDITOR: Who = { role: 'auditor', name: 'Alev' };
const ASSESSORS = ['Ada', 'Ben', 'Cem'] as const;
const assessor = (name: (typeof ASSESSORS)[number]): Who => ({ role: 'assessor', name });
const ANYBODY: Who = null;

const CHANNELS = [
  { code: 'online', title: { de: 'Online-Beteiligung', en: 'Online participation' }, open: true },
  { code: 'citizens-dialogue', title: { de: 'Bürgerdialog', en: 'Citizens’ dialogue' }, open: false },
  { code: 'practice-workshop', title: { de: 'Praxiswerkstatt', en: 'Practice workshop' }, open: false },
];
const GROUPS = [
  { code: 'citizen', title: { de: 'Bürgerinnen und Bürger', en: 'Citizens' } },
  { code: 'company', title: { de: 'Unternehmen', en: 'Companies' } },
  { code: 'trade-union', title: { de: 'Gewerkschaften', en: 'Trade unions' } },
];

const id = (answer: Readonly<Record<string, unknown>>, noun: string): string => String(answer[noun]);
const idsOf = (answer: Readonly<Record<string, unknown>>, noun: string): readonly string[] =>
  (answer['items'] as readonly Named[]).map((item) => String(item[noun]));

export const tellDialogue = async (teller: Teller): Promise<void> => {
  const prepared = await prepare(teller);
  const spoken = await speak(teller, prepared);
  const measures = await workOut(teller, { ...prepared, ...spoken });
  await meet(teller, prepared);
  const assessed = await assess(teller, { ...prepared, ...measures });
  const recommended = await recommend(teller, { ...prepared, ...measures, ...assessed });
  await publish(teller, { ...prepared, ...spoken, ...recommended });
};

/** The office prepares a dialogue and announces it. */
const prepare = async (teller: Teller) => {
  await teller.at('2026-01-12T09:00:00+01:00');
  const draft = await teller.does(
    OFFICE,
    'PrepareDialogue',
    {},
    {
      title: { de: 'Fachkräfte sichern', en: 'Securing skilled labour' },
      mandate: {
        de: 'Wie lassen sich Fachkräfte gewinnen und halten? Aus den Antworten entstehen Empfehlungen an die Landesregierung.',
        en: 'How can skilled people be won and kept? The answers become recommendations to the state government.',
      },
      notice: { de: 'Ein Beispiel: Alles hier ist erfunden.', en: 'An example: everything here is invented.' },
      timeZone: 'Europe/Berlin',
      channels: CHANNELS,
      groups: GROUPS.slice(0, 2),
    },
  );
  const dialogue = id(draft, 'dialogue');
  const at = { dialogue };
  await teller.at('2026-01-12T10:30:00+01:00');
  await teller.does(OFFICE, 'DefineTheme', at, { theme: 'good-work', title: { de: 'Gute Arbeit', en: 'Good work' } });
  await teller.does(OFFICE, 'DefineTheme', at, {
    theme: 'future-skills',
    title: { de: 'Zukunftskompetenzen', en: 'Skills for the future' },
  });
  await teller.does(OFFICE, 'PoseGuidingQuestion', at, {
    theme: 'good-work',
    question: 'staying-in-the-job',
    text: { de: 'Was hält Menschen in ihrem Beruf?', en: 'What keeps people in their occupation?' },
  });
  await teller.does(OFFICE, 'PoseGuidingQuestion', at, {
    theme: 'future-skills',
    question: 'learning-at-work',
    text: { de: 'Was macht Weiterbildung im Betrieb leichter?', en: 'What makes further training at work easier?' },
  });
  await teller.does(OFFICE, 'AdoptModerationPolicy', at, {
    mode: 'before-publication',
    appealDays: 14,
    reasons: [
      { code: 'off-topic', title: { de: 'Nicht zum Thema', en: 'Off topic' }, acts: ['rejection'] },
      { code: 'insult', title: { de: 'Beleidigung', en: 'Insult' }, acts: ['rejection', 'redaction'] },
      { code: 'personal-data', title: { de: 'Personenbezogene Daten', en: 'Personal data' }, acts: ['redaction'] },
    ],
  });
  await teller.does(OFFICE, 'AdoptAssessmentFramework', at, {
    criteria: [
      {
        code: 'benefit',
        title: { de: 'Nutzen', en: 'Benefit' },
        dimension: 'effectiveness',
        weight: 1,
        question: { de: 'Wie viel trägt die Maßnahme zum Ziel bei?', en: 'How much does the measure contribute to the aim?' },
      },
      {
        code: 'resources',
        title: { de: 'Mittel', en: 'Resources' },
        dimension: 'feasibility',
        weight: 1,
        question: { de: 'Reichen Geld und Personal dafür?', en: 'Are money and staff enough for it?' },
      },
    ],
    scale: {
      min: 1,
      max: 5,
      anchors: [
        { value: 1, title: { de: 'gar nicht', en: 'not at all' } },
        { value: 5, title: { de: 'vollständig', en: 'completely' } },
      ],
    },
    certainty: [
      { code: 'sure', title: { de: 'sicher', en: 'sure' } },
      { code: 'unsure', title: { de: 'unsicher', en: 'unsure' } },
    ],
    cut: 3,
    quorum: 2,
    consensus: { shareMin: 0.6, withinPoints: 1 },
  });
  await teller.does(OFFICE, 'AdoptDispositionReasons', at, {
    reasons: [
      { code: 'already-in-force', title: { de: 'Gilt bereits', en: 'Already in force' } },
      { code: 'outside-competence', title: { de: 'Nicht zuständig', en: 'Outside the competence' } },
    ],
  });
  await teller.does(OFFICE, 'SchedulePhase', at, { phase: 'dialogue', opensOn: '2026-02-09T09:00', closesOn: '2026-04-30' });
  await teller.does(OFFICE, 'SchedulePhase', at, { phase: 'evaluation', opensOn: '2026-05-04', closesOn: '2026-08-31' });
  await teller.does(OFFICE, 'SchedulePhase', at, { phase: 'publication', opensOn: '2026-09-07', closesOn: '2026-12-18' });
  await teller.at('2026-01-13T11:00:00+01:00');
  await teller.does(OFFICE, 'ProtectParticipation', at, { protection: { kind: 'codes' }, reason: null });
  const codeBatch = id(await teller.does(OFFICE, 'IssueParticipationCodes', at, { count: 14 }), 'codeBatch');
  const { text } = await teller.asks(OFFICE, 'dialogues/:dialogue/code-batches/:codeBatch/codes', { dialogue, codeBatch });
  const codes = String(text)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => String(line.split(',')[1]));
  const lost = id(await teller.does(OFFICE, 'IssueParticipationCodes', at, { count: 200 }), 'codeBatch');

  await teller.at('2026-01-19T08:00:00+01:00');
  await teller.does(OFFICE, 'AnnouncePreparedDialogue', at, {});
  await teller.does(
    OFFICE,
    'RevokeParticipationCodes',
    { dialogue, codeBatch: lost },
    {
      reason: { de: 'Der Umschlag ging auf dem Postweg verloren.', en: 'The envelope was lost in the post.' },
    },
  );
  await teller.does(OFFICE, 'RewordGuidingQuestion', at, {
    question: 'staying-in-the-job',
    text: {
      de: 'Was hält Sie in Ihrem Beruf, und was lässt Sie gehen?',
      en: 'What keeps you in your occupation, and what makes you leave?',
    },
    reason: { de: 'Die Frage soll die Menschen selbst ansprechen.', en: 'The question shall address people themselves.' },
  });
  await teller.does(OFFICE, 'CorrectDialogue', at, {
    groups: GROUPS,
    reason: { de: 'Die Gewerkschaften fehlten.', en: 'The trade unions were missing.' },
  });
  const other = await teller.does(
    OFFICE,
    'AnnounceDialogue',
    {},
    {
      title: { de: 'Fachkräfte in der Pflege', en: 'Skilled labour in care' },
      mandate: { de: 'Wie gewinnt die Pflege Nachwuchs?', en: 'How does care win young people?' },
      channels: CHANNELS.slice(0, 1),
      groups: GROUPS.slice(0, 1),
    },
  );
  await teller.at('2026-01-26T15:00:00+01:00');
  await teller.does(
    OFFICE,
    'CancelDialogue',
    { dialogue: id(other, 'dialogue') },
    {
      reason: {
        de: 'Die Frage wird im Dialog „Fachkräfte sichern“ gestellt.',
        en: 'The question is asked in the dialogue “Securing skilled labour”.',
      },
    },
  );
  await teller.at('2026-02-02T09:00:00+01:00');
  await teller.does(OFFICE, 'OpenPhase', at, { phase: 'dialogue', reason: 'office-decision' });
  await teller.asks(ANYBODY, 'dialogues', {}, { limit: '1' });
  await teller.asks(ANYBODY, 'dialogues/:dialogue', at);
  await teller.asks(ANYBODY, 'dialogues/:dialogue/history', at, { limit: '1' });
  return { dialogue, codes };
};

type Prepared = Awaited<ReturnType<typeof prepare>>;

const SCHEDULES = 'Dienstpläne stehen oft erst am Freitag fest. Vier Wochen Vorlauf würden viele im Beruf halten.';
const LEARNING = 'Wer sich weiterbildet, braucht Zeit dafür. Ein fester Lerntag im Monat hilft mehr als jeder Gutschein.';
const WITH_A_NAME = 'Unser Leiter Herr Muster tauscht Schichten, ohne zu fragen. Das vertreibt die Leute.';

/** People answer, rate and appeal; moderators read. */
const speak = async (teller: Teller, { dialogue, codes }: Prepared) => {
  const submit = async (
    code: number,
    text: string,
    fields: object = {},
  ): Promise<{ readonly contribution: string; readonly secret: string }> => {
    const said = { theme: 'good-work', question: 'staying-in-the-job', questionVersion: 2, group: 'citizen', ...fields };
    const answer = await teller.does(ANYBODY, 'SubmitContribution', { dialogue }, { ...said, text, participant: codes[code] });
    return { contribution: id(answer, 'contribution'), secret: id(answer, 'secret') };
  };
  const accept = (contribution: string) => teller.does(MODERATOR, 'AcceptContribution', { contribution }, { reason: 'within-rules' });

  await teller.at('2026-02-03T18:12:00+01:00');
  const schedules = await submit(0, SCHEDULES, { region: 'DEA5A', language: 'de', title: 'Verlässliche Dienstpläne' });
  await teller.at('2026-02-03T20:40:00+01:00');
  const learning = await submit(1, LEARNING, {
    theme: 'future-skills',
    question: 'learning-at-work',
    questionVersion: 1,
    group: 'company',
  });
  const named = await submit(2, WITH_A_NAME);
  const shifts = await submit(3, 'Wir wollen unsere Schichten selbst planen. Das geht, wenn die Dienstpläne früh stehen.');
  await teller.asks(MODERATOR, 'moderation-queue', {}, { dialogue, limit: '1' });
  await teller.asks(MODERATOR, 'reminders', {}, { dialogue, limit: '1' });
  await teller.at('2026-02-04T08:30:00+01:00');
  for (const { contribution } of [schedules, learning, named, shifts]) await accept(contribution);
  await teller.does(
    MODERATOR,
    'RedactContribution',
    { contribution: named.contribution },
    {
      reason: 'personal-data',
      passages: [{ start: 13, end: 24, replacement: 'Name' }],
      removesTitle: false,
      removesPosition: false,
    },
  );
  await teller.at('2026-02-04T09:10:00+01:00');
  await teller.does(
    MODERATOR,
    'RedactContribution',
    { contribution: shifts.contribution },
    {
      reason: 'personal-data',
      passages: [{ start: 0, end: 3, replacement: 'Beschäftigte' }],
    },
  );
  await teller.at('2026-02-04T13:00:00+01:00');
  await teller.does(SECOND_MODERATOR, 'DeclineRedaction', { contribution: shifts.contribution }, { reason: 'redaction-not-needed' });

  await teller.at('2026-02-05T19:00:00+01:00');
  const insulting = await submit(4, 'Die Chefs sind doch alle unfähig. Sollen sie halt selbst im Lager stehen.');
  const ownPlan = await submit(5, 'Ein Fahrrad vom Betrieb hat mich überzeugt zu bleiben.');
  const buses = await submit(6, 'Zur Frühschicht fährt kein Bus. Ohne Auto kann ich die Stelle nicht halten.');
  const regretted = await submit(7, 'Ich habe schon gekündigt.');
  await teller.at('2026-02-06T09:00:00+01:00');
  await teller.does(
    MODERATOR,
    'RejectContribution',
    { contribution: buses.contribution },
    {
      reason: 'off-topic',
      justification: 'Der Nahverkehr ist nicht Thema dieses Dialogs.',
    },
  );
  await teller.does(
    MODERATOR,
    'RejectContribution',
    { contribution: insulting.contribution },
    {
      reason: 'insult',
      justification: 'Der Beitrag setzt Menschen herab und macht keinen Vorschlag.',
    },
  );
  await accept(ownPlan.contribution);
  await teller.does(
    MODERATOR,
    'RedactContribution',
    { contribution: ownPlan.contribution },
    {
      reason: 'personal-data',
      passages: [{ start: 16, end: 27, replacement: 'von einem Betrieb' }],
    },
  );
  await teller.at('2026-02-06T11:15:00+01:00');
  await teller.does(SECOND_MODERATOR, 'ConfirmRedaction', { contribution: ownPlan.contribution }, {});
  await teller.at('2026-02-07T17:30:00+01:00');
  await teller.does(
    ANYBODY,
    'LodgeAppeal',
    { contribution: buses.contribution },
    {
      justification: 'Ob ich die Stelle halten kann, ist genau die Frage.',
      reason: 'decision-contested',
      secret: buses.secret,
    },
  );
  await teller.does(
    ANYBODY,
    'LodgeAppeal',
    { contribution: insulting.contribution },
    {
      justification: 'Das wird man doch sagen dürfen.',
      secret: insulting.secret,
    },
  );
  await teller.does(ANYBODY, 'WithdrawContribution', { contribution: regretted.contribution }, { secret: regretted.secret });
  await teller.at('2026-02-09T10:00:00+01:00');
  await teller.does(
    SECOND_MODERATOR,
    'UpholdAppeal',
    { contribution: buses.contribution },
    {
      against: 'rejection',
      reason: 'appeal-founded',
      justification: 'Der Weg zur Arbeit entscheidet mit darüber, ob jemand bleibt.',
    },
  );
  await teller.does(
    SECOND_MODERATOR,
    'DismissAppeal',
    { contribution: insulting.contribution },
    {
      against: 'rejection',
      reason: 'appeal-unfounded',
      justification: 'Kritik ist erwünscht, Herabsetzung nicht.',
    },
  );

  await teller.at('2026-02-10T12:00:00+01:00');
  for (const [i, participant] of codes.slice(1, 13).entries()) {
    const value = i === 4 ? 'disagree' : i === 7 ? 'pass' : 'agree';
    await teller.does(ANYBODY, 'RateContribution', { contribution: schedules.contribution }, { value, participant });
  }
  await teller.at('2026-02-10T12:30:00+01:00');
  await teller.does(ANYBODY, 'WithdrawRating', { contribution: schedules.contribution }, { participant: codes[12] });
  await teller.at('2026-02-11T09:00:00+01:00');
  await teller.asks(AUDITOR, 'ratings', {}, { dialogue, limit: '2' });
  await teller.asks(OFFICE, 'conspicuous-ratings', {}, { dialogue, raters: '10' });

  await teller.does(
    MODERATOR,
    'MergeContribution',
    { contribution: shifts.contribution },
    {
      into: schedules.contribution,
      reason: 'same-content',
    },
  );
  await teller.asks(ANYBODY, 'moderation-log', {}, { dialogue, limit: '2' });
  await teller.at('2026-02-12T09:00:00+01:00');
  await teller.does(ANALYST, 'UnmergeContribution', { contribution: shifts.contribution }, { reason: 'different-content' });
  await teller.does(ANALYST, 'SetContributionAside', { contribution: ownPlan.contribution }, { reason: 'already-in-force' });
  await teller.at('2026-02-13T09:00:00+01:00');
  await teller.does(ANALYST, 'TakeBackSettingAside', { contribution: ownPlan.contribution }, { reason: 'considered-anew' });
  const source = { name: 'Beteiligung 2015', id: '17' };
  const before = { theme: 'good-work', question: 'staying-in-the-job', questionVersion: 2, group: 'citizen', source };
  const taken = await teller.does(OFFICE, 'SubmitContribution', { dialogue }, { ...before, text: 'Dienstpläne vier Tage vorher.' });
  const earlier = { contribution: id(taken, 'contribution') };
  await accept(earlier.contribution);
  await teller.does(OFFICE, 'CorrectContribution', earlier, { text: 'Dienstpläne vier Wochen vorher.', reason: 'corrected-in-source' });
  await teller.does(MODERATOR, 'MergeContribution', earlier, { into: schedules.contribution, reason: 'same-content' });
  await teller.asks(ANYBODY, 'contributions', {}, { dialogue, theme: 'good-work', limit: '1' });
  await teller.asks(ANYBODY, 'contributions/:contribution', { contribution: named.contribution });
  await teller.asks(ANYBODY, 'explain', {}, { view: 'contributions', id: schedules.contribution, figure: 'ratings.balance', limit: '2' });
  await teller.asks(ANYBODY, 'contributions/:contribution/history', { contribution: named.contribution }, { limit: '2' });
  return { schedules, learning, named, shifts, buses, ownPlan, insulting };
};

type Spoken = Awaited<ReturnType<typeof speak>>;

const MINUTES =
  '# Bürgerdialog in Siegen\n\n1. Begrüßung\n2. Zwei Dialoginseln: gute Arbeit, Zukunftskompetenzen\n3. Was an den Pinnwänden hing\n';

/** People meet, and what they wrote on cards is filed. */
const meet = async (teller: Teller, { dialogue }: Prepared): Promise<void> => {
  await teller.at('2026-02-16T09:00:00+01:00');
  const planned = await teller.does(
    RAPPORTEUR,
    'ScheduleGathering',
    { dialogue },
    {
      format: 'citizens-dialogue',
      title: { de: 'Bürgerdialog in Siegen', en: 'Citizens’ dialogue in Siegen' },
      startsAt: '2026-03-14T10:00:00+01:00',
      endsAt: '2026-03-14T16:00:00+01:00',
      place: { region: 'DEA5A', venue: { de: 'Siegerlandhalle, Siegen', en: 'Siegerlandhalle, Siegen' } },
      access: { kind: 'registration', capacity: 1, waitingList: true, registrationUntil: '2026-03-10T23:59:00+01:00', perAddress: 1 },
      islands: [
        { code: 'island-1', theme: 'good-work' },
        { code: 'island-2', theme: 'future-skills' },
      ],
    },
  );
  const gathering = id(planned, 'gathering');
  const workshop = id(
    await teller.does(
      RAPPORTEUR,
      'ScheduleGathering',
      { dialogue },
      {
        format: 'practice-workshop',
        title: { de: 'Praxiswerkstatt Dienstplanung', en: 'Practice workshop on rosters' },
        startsAt: '2026-03-19T13:00:00+01:00',
        endsAt: '2026-03-19T17:00:00+01:00',
        place: { region: 'DE262', venue: { de: 'Rathaus, Schweinfurt', en: 'Town hall, Schweinfurt' } },
        access: { kind: 'invitation' },
      },
    ),
    'gathering',
  );
  const register = async (name: string, address: string) => {
    const answer = await teller.does(ANYBODY, 'RegisterForGathering', { gathering }, { name, address });
    return { registration: id(answer, 'registration'), secret: id(answer, 'secret') };
  };
  await teller.at('2026-02-18T20:00:00+01:00');
  const ada = await register('Ada Beispiel', 'ada@example.org');
  const ben = await register('Ben Beispiel', 'ben@example.org');
  await teller.asks(OFFICE, 'gatherings/:gathering/registrations', { gathering }, { limit: '2' });
  const ownOf = { 'Registration-Secret': ben.secret };
  await teller.asks(ANYBODY, 'gatherings/:gathering/registrations/:registration', { gathering, registration: ben.registration }, {}, ownOf);
  await teller.at('2026-02-20T08:00:00+01:00');
  await teller.does(ANYBODY, 'WithdrawRegistration', { gathering, registration: ada.registration }, { secret: ada.secret });
  const person = { name: 'Cora Muster', address: 'cora@example.com', group: 'company' };
  const invited = await teller.does(RAPPORTEUR, 'IssueInvitation', { gathering: workshop }, person);
  const [invitation, secret] = [id(invited, 'invitation'), id(invited, 'secret')];
  await teller.at('2026-02-21T08:00:00+01:00');
  await teller.does(ANYBODY, 'AnswerInvitation', { gathering: workshop, invitation }, { answer: 'accepted', secret });
  await teller.asks(OFFICE, 'gatherings/:gathering/invitations', { gathering: workshop }, { limit: '1' });
  const invitedOf = { 'Invitation-Secret': secret };
  await teller.asks(ANYBODY, 'gatherings/:gathering/invitations/:invitation', { gathering: workshop, invitation }, {}, invitedOf);
  await teller.at('2026-02-23T09:00:00+01:00');
  await teller.does(
    RAPPORTEUR,
    'RescheduleGathering',
    { gathering },
    {
      startsAt: '2026-03-14T11:00:00+01:00',
      endsAt: '2026-03-14T17:00:00+01:00',
      capacity: 120,
      reason: { de: 'Der große Saal ist erst ab elf Uhr frei.', en: 'The large hall is free only from eleven o’clock.' },
    },
  );
  await teller.does(
    RAPPORTEUR,
    'CancelGathering',
    { gathering: workshop },
    {
      reason: { de: 'Zu wenige Zusagen.', en: 'Too few have accepted.' },
    },
  );
  await teller.asks(ANYBODY, 'gatherings/:gathering.ics', { gathering });

  await teller.at('2026-03-14T17:30:00+01:00');
  const attendance = [
    { group: 'citizen', count: 104 },
    { group: 'company', count: 7 },
  ];
  await teller.does(RAPPORTEUR, 'HoldGathering', { gathering }, { attendance });
  const digest = createHash('sha256').update(MINUTES).digest('hex');
  const file = Buffer.from(MINUTES).toString('base64');
  await teller.does(RAPPORTEUR, 'FileMinutes', { gathering }, { digest, mediaType: 'text/markdown', file });
  await teller.asks(ANYBODY, 'gatherings', {}, { dialogue, limit: '1' });
  await teller.asks(ANYBODY, 'gatherings/:gathering', { gathering });
  await teller.asks(ANYBODY, 'gatherings/:gathering/history', { gathering }, { limit: '1' });
  await teller.asks(RAPPORTEUR, 'gatherings/:gathering/minutes/:digest', { gathering, digest });
};

/** Analysts make measures of what was said. */
const workOut = async (teller: Teller, { dialogue, schedules, learning, named, shifts, buses }: Prepared & Spoken) => {
  const draft = async (theme: string, title: object, text: object): Promise<string> =>
    id(await teller.does(ANALYST, 'DraftMeasure', { dialogue }, { themes: [theme], title, text }), 'measure');
  const link = async (
    measure: string,
    { contribution }: { readonly contribution: string },
    quote: string,
    stance: string,
    said: string,
  ) => {
    const start = said.indexOf(quote);
    const span = { contribution, start, end: start + quote.length, stance, quote };
    return id(await teller.does(ANALYST, 'LinkEvidence', { measure }, span), 'evidence');
  };
  await teller.at('2026-02-13T10:00:00+01:00');
  const rosters = await draft(
    'good-work',
    { de: 'Dienstpläne früher bekannt geben', en: 'Publish rosters earlier' },
    { de: 'Dienstpläne gelten vier Wochen im Voraus.', en: 'Rosters hold four weeks in advance.' },
  );
  const wrong = await link(rosters, learning, 'Wer sich weiterbildet, braucht Zeit dafür.', 'supports', LEARNING);
  await link(rosters, schedules, 'Vier Wochen Vorlauf würden viele im Beruf halten.', 'supports', SCHEDULES);
  await link(rosters, named, 'Das vertreibt die Leute.', 'qualifies', WITH_A_NAME.replace('Herr Muster', '[Name]'));
  await teller.at('2026-02-13T11:00:00+01:00');
  await teller.does(
    ANALYST,
    'UnlinkEvidence',
    { measure: rosters, evidence: wrong },
    {
      reason: { de: 'Die Stelle gehört zur Weiterbildung.', en: 'The passage belongs to further training.' },
    },
  );
  await teller.does(
    ANALYST,
    'RewordMeasure',
    { measure: rosters },
    {
      title: { de: 'Verlässliche Dienstpläne', en: 'Reliable rosters' },
      text: {
        de: 'Dienstpläne stehen vier Wochen im Voraus und werden nur im Einvernehmen geändert.',
        en: 'Rosters stand four weeks in advance and are changed only by mutual agreement.',
      },
      reason: { de: 'Auch Änderungen sind geregelt.', en: 'Changes are covered, too.' },
    },
  );
  const training = await draft(
    'future-skills',
    { de: 'Zeit und Orte zum Lernen', en: 'Time and places to learn' },
    { de: 'Betriebe geben Zeit zum Lernen und richten Lernorte ein.', en: 'Companies give time to learn and set up places for it.' },
  );
  const evidence = await link(training, learning, 'Ein fester Lerntag im Monat', 'supports', LEARNING);
  await teller.does(
    ANALYST,
    'SplitMeasure',
    { measure: training },
    {
      parts: [
        {
          themes: ['future-skills'],
          title: { de: 'Ein Lerntag im Monat', en: 'One learning day a month' },
          text: { de: 'Beschäftigte haben einen bezahlten Lerntag im Monat.', en: 'Employees have one paid learning day a month.' },
          evidence: [evidence],
        },
        {
          themes: ['future-skills'],
          title: { de: 'Lernorte im Betrieb', en: 'Places to learn at work' },
          text: { de: 'Betriebe richten ruhige Lernorte ein.', en: 'Companies set up quiet places to learn.' },
          evidence: [evidence],
        },
      ],
      reason: { de: 'Zeit und Ort sind zwei Maßnahmen.', en: 'Time and place are two measures.' },
    },
  );
  const double = await draft(
    'good-work',
    { de: 'Schichten selbst planen', en: 'Plan one’s own shifts' },
    { de: 'Teams planen ihre Schichten selbst.', en: 'Teams plan their shifts themselves.' },
  );
  await link(double, shifts, 'Wir wollen unsere Schichten selbst planen.', 'supports', 'Wir wollen unsere Schichten selbst planen.');
  await teller.at('2026-02-13T14:00:00+01:00');
  await teller.does(
    ANALYST,
    'MergeMeasures',
    { measure: rosters },
    {
      from: [double],
      reason: { de: 'Beides regelt, wie Dienstpläne entstehen.', en: 'Both settle how rosters are made.' },
    },
  );
  const [learningDay = '', places = ''] = idsOf(
    await teller.asks(ANALYST, 'measures', {}, { dialogue, theme: 'future-skills', status: 'active' }),
    'measure',
  );
  await teller.does(
    ANALYST,
    'WithdrawMeasure',
    { measure: places },
    {
      reason: { de: 'Dafür spricht nur, was für den Lerntag spricht.', en: 'Only what speaks for the learning day speaks for it.' },
    },
  );
  const shuttles = await draft(
    'good-work',
    { de: 'Werkbusse zur Frühschicht', en: 'Company buses for the early shift' },
    {
      de: 'Betriebe im ländlichen Raum fahren ihre Leute zur Frühschicht.',
      en: 'Companies in the country drive their people to the early shift.',
    },
  );
  await link(shuttles, buses, 'Zur Frühschicht fährt kein Bus.', 'supports', 'Zur Frühschicht fährt kein Bus.');
  await teller.asks(ANYBODY, 'measures/:measure', { measure: rosters });
  await teller.asks(ANYBODY, 'measures/:measure/history', { measure: rosters }, { limit: '2' });
  return { rosters, learningDay, shuttles };
};

type Measures = Awaited<ReturnType<typeof workOut>>;

/** Assessors judge the measures, each alone. */
const assess = async (teller: Teller, { dialogue, rosters, learningDay, shuttles }: Prepared & Measures) => {
  await teller.at('2026-04-24T18:00:00+02:00');
  await teller.does(OFFICE, 'ClosePhase', { dialogue }, { phase: 'dialogue', reason: 'office-decision' });
  await teller.at('2026-05-05T09:00:00+02:00');
  const measures = [rosters, learningDay, shuttles];
  const opened = await teller.does(OFFICE, 'OpenAssessmentRound', { dialogue }, { measures, assessors: ASSESSORS });
  const round = id(opened, 'round');
  await teller.at('2026-05-12T16:00:00+02:00');
  const judge = (
    name: (typeof ASSESSORS)[number],
    measure: string,
    [benefit, resources]: readonly [number, number],
    justification: string,
  ) =>
    teller.does(
      assessor(name),
      'AssessMeasure',
      { round, measure },
      {
        scores: { benefit, resources },
        certainty: { benefit: 'sure', resources: 'unsure' },
        justification,
      },
    );
  await judge('Ada', rosters, [5, 3], 'Planbarkeit wird am häufigsten genannt. Kosten entstehen vor allem bei der Umstellung.');
  await judge('Ada', learningDay, [4, 2], 'Wirkt, aber kleine Betriebe müssen die Zeit ersetzen.');
  await teller.asks(assessor('Ada'), 'own-assessments', {}, { dialogue });
  await teller.asks(assessor('Ada'), 'own-assessments/:round', { round });
  await judge('Ben', rosters, [4, 4], 'Viele Betriebe arbeiten schon so.');
  await judge('Ben', learningDay, [4, 3], 'Bewährt, wo es Tarifverträge dazu gibt.');
  await judge('Ben', shuttles, [3, 2], 'Hilft wenigen, kostet viel.');
  await teller.does(
    assessor('Cem'),
    'RecuseAssessor',
    { round },
    {
      measure: learningDay,
      justification: 'Ich berate einen Anbieter von Weiterbildung.',
    },
  );
  await judge('Cem', rosters, [4, 3], 'Wirkt schnell.');
  await judge('Cem', shuttles, [2, 2], 'Einzelne Betriebe können das nicht tragen.');
  await judge('Ada', shuttles, [3, 1], 'Für kleine Betriebe zu teuer.');
  await teller.at('2026-05-13T09:00:00+02:00');
  await judge('Ada', rosters, [5, 4], 'Nach den Zahlen der Verbände sind die Kosten geringer als gedacht.');
  await teller.at('2026-05-29T12:00:00+02:00');
  await teller.does(OFFICE, 'CloseAssessmentRound', { round }, { reason: null });
  await teller.asks(ANYBODY, 'assessments', {}, { dialogue, limit: '1' });
  await teller.asks(ANYBODY, 'assessments/:round', { round });
  await teller.asks(ANYBODY, 'assessments/:round/history', { round }, { limit: '1' });
  const without = { assessors: [{ round, seat: 1 }] };
  await teller.asks(ANALYST, 'dialogues/:dialogue/what-if', { dialogue }, { limit: '1' }, {}, { cut: 4, without });
  await teller.at('2026-06-08T09:00:00+02:00');
  const second = await teller.does(
    OFFICE,
    'OpenAssessmentRound',
    { dialogue },
    {
      measures: [shuttles],
      previousRound: round,
      assessors: ['Ada', 'Ben'],
    },
  );
  await teller.asks(assessor('Ada'), 'rounds/:round/feedback', { round: id(second, 'round') });
  await teller.at('2026-06-10T09:00:00+02:00');
  await teller.does(
    OFFICE,
    'CancelAssessmentRound',
    { round: id(second, 'round') },
    {
      reason: { de: 'Die erste Runde war eindeutig.', en: 'The first round was clear.' },
    },
  );
  return { round };
};

type Assessed = Awaited<ReturnType<typeof assess>>;

/** What is advised, and who disagrees. */
const recommend = async (teller: Teller, told: Prepared & Measures & Assessed) => {
  const { dialogue, rosters, learningDay, shuttles, round } = told;
  const wording = {
    themes: ['good-work'],
    title: { de: 'Dienstpläne verlässlich machen', en: 'Make rosters reliable' },
    text: {
      de: 'Das Land nimmt verlässliche Dienstpläne in seine Förderbedingungen auf.',
      en: 'The state makes reliable rosters a condition of its funding.',
    },
    addressee: { de: 'Landesregierung', en: 'State government' },
    instrument: { de: 'Förderrichtlinie', en: 'Funding guideline' },
    horizon: { de: 'bis Ende 2027', en: 'by the end of 2027' },
    strength: 'should',
  };
  const draft = async (fields: object): Promise<string> =>
    id(await teller.does(ANALYST, 'DraftRecommendation', { dialogue }, { ...wording, ...fields }), 'recommendation');
  await teller.at('2026-06-15T10:00:00+02:00');
  const reliable = await draft({});
  const learning = await draft({
    themes: ['future-skills'],
    title: { de: 'Einen Lerntag im Monat erproben', en: 'Try out one learning day a month' },
    text: { de: 'Zehn Betriebe erproben einen bezahlten Lerntag im Monat.', en: 'Ten companies try out one paid learning day a month.' },
    instrument: { de: 'Modellprojekt', en: 'Pilot project' },
    strength: 'may',
  });
  const companyBuses = await draft({
    title: { de: 'Werkbusse fördern', en: 'Fund company buses' },
    text: { de: 'Das Land fördert Werkbusse zur Frühschicht.', en: 'The state funds company buses for the early shift.' },
    strength: 'may',
  });
  await teller.does(ANALYST, 'AttachMeasure', { recommendation: reliable }, { measure: rosters });
  await teller.does(ANALYST, 'AttachMeasure', { recommendation: reliable }, { measure: learningDay });
  await teller.does(ANALYST, 'AttachMeasure', { recommendation: learning }, { measure: learningDay });
  await teller.does(ANALYST, 'AttachMeasure', { recommendation: companyBuses }, { measure: shuttles });
  await teller.at('2026-06-15T11:00:00+02:00');
  await teller.does(
    ANALYST,
    'DetachMeasure',
    { recommendation: reliable, measure: learningDay },
    {
      reason: { de: 'Der Lerntag hat eine eigene Empfehlung.', en: 'The learning day has a recommendation of its own.' },
    },
  );
  await teller.does(
    ANALYST,
    'RewordRecommendation',
    { recommendation: reliable },
    {
      ...wording,
      text: {
        de: 'Wer gefördert wird, gibt Dienstpläne vier Wochen im Voraus bekannt und ändert sie nur im Einvernehmen.',
        en: 'Whoever is funded publishes rosters four weeks in advance and changes them only by mutual agreement.',
      },
      reason: { de: 'Es fehlte, was verlässlich heißt.', en: 'It did not say what reliable means.' },
    },
  );
  await teller.does(
    ANALYST,
    'RecordDissent',
    { recommendation: reliable },
    {
      group: 'company',
      statement: {
        de: 'Kleine Betriebe können Ausfälle nicht vier Wochen im Voraus planen.',
        en: 'Small companies cannot plan absences four weeks in advance.',
      },
    },
  );
  const decide = (
    name: 'DeferRecommendation' | 'RejectRecommendation' | 'ReconsiderRecommendation',
    recommendation: string,
    rationale: object,
  ) => teller.does(PUBLISHER, name, { recommendation }, { rationale });
  await teller.at('2026-07-01T10:00:00+02:00');
  await teller.does(
    PUBLISHER,
    'AdoptRecommendation',
    { recommendation: reliable },
    {
      rationale: {
        de: 'Sie wirkt nach allen Urteilen und lässt sich ohne neues Gesetz umsetzen.',
        en: 'It is effective in all judgements and can be put into practice without a new law.',
      },
      rounds: [round],
      quorumReason: null,
    },
  );
  await decide('DeferRecommendation', learning, { de: 'Die Kosten sind noch zu klären.', en: 'The costs are still to be settled.' });
  await decide('RejectRecommendation', companyBuses, { de: 'Sie kostet mehr, als sie nützt.', en: 'It costs more than it helps.' });
  await teller.at('2026-07-08T10:00:00+02:00');
  await decide('ReconsiderRecommendation', learning, { de: 'Die Kosten sind beziffert.', en: 'The costs have been worked out.' });
  await teller.at('2026-07-20T10:00:00+02:00');
  await teller.does(
    PUBLISHER,
    'AdoptRecommendation',
    { recommendation: learning },
    {
      rationale: { de: 'Ein Modellprojekt klärt, was er kostet.', en: 'A pilot project shows what it costs.' },
      rounds: [round],
    },
  );
  return { reliable, trial: learning };
};

type Recommended = Awaited<ReturnType<typeof recommend>>;

/** What was written for everybody, and what became of it. */
const publish = async (teller: Teller, told: Prepared & Spoken & Recommended): Promise<void> => {
  const { dialogue, schedules, ownPlan, insulting, reliable, trial } = told;
  const writer = teller.harness.app.get(ReportWriter);
  const write = (report: string) => writer.write(ReportId(report), { signal: new AbortController().signal, onProgress: () => undefined });
  const request = async (body: object): Promise<string> => id(await teller.does(OFFICE, 'RequestReport', { dialogue }, body), 'report');

  await teller.at('2026-08-03T09:00:00+02:00');
  const summary = await request({ kind: 'phase', phase: 'dialogue' });
  await writer.fail(ReportId(summary), 1, new Error('Told: the machine ran out of memory'));
  await teller.at('2026-08-03T10:00:00+02:00');
  await teller.does(OFFICE, 'RepeatReport', { report: summary }, {});
  await write(summary);
  await teller.does(ANALYST, 'SetContributionAside', { contribution: ownPlan.contribution }, { reason: 'outside-competence' });
  await teller.does(PUBLISHER, 'OrderRecommendations', { dialogue }, { recommendations: [reliable, trial] });

  await teller.at('2026-09-08T09:00:00+02:00');
  // What a worker does once a minute.
  const key = nameUuid('example', 'RecordPhases');
  const clock = { key, role: 'system' } as const;
  await teller.harness.commands.send(recordPhases, { params: { dialogue: DialogueId(dialogue) }, body: {} }, clock);
  const results = await request({ kind: 'results', phase: null, asOf: null });
  await write(results);
  await teller.at('2026-09-21T10:00:00+02:00');
  await teller.does(PUBLISHER, 'PublishReport', { report: results }, {});
  await teller.at('2026-11-16T10:00:00+01:00');
  const { sequence } = await teller.does(
    PUBLISHER,
    'ReportImplementation',
    { recommendation: reliable },
    {
      state: 'begun',
      statement: { de: 'Die neue Förderrichtlinie liegt im Entwurf vor.', en: 'The new funding guideline is there as a draft.' },
      source: 'https://example.org/foerderrichtlinie-entwurf',
    },
  );

  await erase(teller, insulting.contribution);
  await teller.asks(ANYBODY, 'recommendations', {}, { dialogue, limit: '1' });
  await teller.asks(ANYBODY, 'recommendations/:recommendation', { recommendation: reliable });
  await teller.asks(ANYBODY, 'recommendations/:recommendation/history', { recommendation: reliable }, { limit: '2' });
  await teller.asks(ANYBODY, 'recommendations/:recommendation/wording', { recommendation: reliable });
  await teller.asks(ANYBODY, 'theme-input', {}, { dialogue, by: 'theme' });
  await teller.asks(ANYBODY, 'dispositions', {}, { dialogue, limit: '1' });
  await teller.asks(ANYBODY, 'dispositions/:contribution/history', { contribution: schedules.contribution }, { limit: '2' });
  await teller.asks(ANYBODY, 'dispositions/coverage', {}, { dialogue });
  await teller.asks(ANYBODY, 'dialogues/:dialogue/stream', { dialogue }, { after: '3', limit: '1' });
  await teller.asks(ANYBODY, 'dialogues/:dialogue/timeline', { dialogue }, { per: 'week', limit: '2' });
  await teller.asks(ANYBODY, 'contributions/:contribution/way', { contribution: schedules.contribution });
  await teller.asks(
    ANYBODY,
    'contributions/:contribution/trace',
    { contribution: schedules.contribution },
    { asOf: '2026-02-13T10:30:00+01:00' },
  );
  await teller.asks(ANYBODY, 'recommendations/:recommendation/trace', { recommendation: trial });
  await teller.asks(ANYBODY, 'reports', {}, { dialogue, limit: '1' });
  await teller.asks(ANYBODY, 'reports/:report', { report: results });
  await teller.asks(ANYBODY, 'reports/:report/history', { report: results }, { limit: '1' });
  await teller.asks(ANYBODY, 'reports/:report/files/:name', { report: results, name: 'report.de.html' });
  await teller.asks(ANYBODY, 'events/:sequence', { sequence: String(sequence) });
  const states = { from: String(Number(sequence) - 1), to: String(sequence) };
  await teller.asks(ANYBODY, 'dialogues/:dialogue/difference', { dialogue }, states);
};

/** There is no door for it: what is erased is the vault's. */
const erase = async ({ harness: { store } }: Teller, contribution: string): Promise<void> => {
  const stream = contributions.stream(ContributionId(contribution));
  const key = nameUuid('example', 'ContentErased');
  const event = { id: key, type: 'ContentErased', schema: 1, occurredAt: new Date().toISOString(), role: 'system', body: null } as const;
  const internal = { actor: null, correlation: key, causation: null, nonce: '0'.repeat(32), request: '0'.repeat(64) };
  const revision = BigInt((await store.readStream(stream)).length - 1);
  await store.append(stream, [{ ...event, data: { legalBasis: Code('gdpr-17') }, internal }], revision);
};
