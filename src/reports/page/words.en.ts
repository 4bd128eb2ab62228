import { counted } from '../../domain/language.js';
import { EN_EVALUATION } from './words.evaluation.en.js';
import type { CameIn, Words } from './words.de.js';

const ratersOf = ({ raters, unprotected }: CameIn): string => {
  if (raters === null) return '.';
  if (unprotected === 'none') return `; ${counted(raters, 'one person', '# people')} rated.`;
  const isPrevented = unprotected === 'all' ? 'as nothing prevented it' : 'as it was not always prevented';
  return `. They came from ${counted(raters, 'one identity', '# different identities')}; one person may have several, ${isPrevented}.`;
};

export const EN: Words = {
  kinds: { results: 'Results report', phase: 'Phase summary' },
  phases: { analysis: 'Analysis phase', dialogue: 'Dialogue phase', evaluation: 'Evaluation phase', publication: 'Publication phase' },
  asOf: (sequence, day, time) => `As of sequence ${sequence}, ${day}, ${time}`,
  asOfTold: (sequence, happened, day, time) => `As of sequence ${sequence} of ${happened}, recorded here on ${day}, ${time}`,
  notice: 'Note',
  skip: 'Skip to the content',
  contents: 'Contents',
  files: { label: 'This report in other forms', other: 'Auf Deutsch', data: 'Data (JSON)' },
  scroll: 'Scroll sideways to see all columns →',
  summary: 'At a glance',
  toTop: 'Back to the top',
  total: 'Total',
  notStated: 'Not stated',
  contribution: 'Contribution',
  colophon: 'Everything here holds as of the sequence named above. The same sequence gives the same report.',
  chapters: {
    frame: 'Mandate and frame',
    process: 'Process',
    participation: 'Participation',
    method: 'Data and method',
    input: 'What was contributed',
    measures: 'Measures',
    assessment: 'Assessment',
    recommendations: 'Recommendations',
    fates: 'What became of the contributions',
    limits: 'Limits',
    annex: 'Annex: figures',
    register: 'Annex: contributions quoted',
  },
  keyFigures: {
    contributions: 'contributions',
    participants: 'participants',
    ratings: 'ratings of contributions',
    gatherings: 'gatherings',
    attendances: 'attendances at gatherings',
    measures: 'measures',
    adopted: 'recommendations',
    used: 'of contributions support an adopted recommendation',
  },
  frame: {
    groups: 'Who was asked',
    channels: 'Formats',
    open: 'open to everybody',
    invited: 'at gatherings',
    themes: 'Themes and guiding questions',
    noQuestions: 'No guiding question was asked on this theme.',
    version: (version) => `Version ${version}`,
    earlier: 'Earlier versions',
  },
  process: {
    phases: 'Phases of the dialogue',
    noPhases: 'No phase is scheduled yet.',
    phaseColumns: ['Phase', 'Begins', 'Ends', 'State'],
    phaseStatus: { scheduled: 'scheduled', open: 'open', closed: 'closed' },
    gatherings: 'Gatherings',
    noGatherings: 'There had been no gatherings by then.',
    gatheringColumns: ['Gathering', 'Date', 'Place', 'Attendance', 'Cards', 'Minutes'],
    gatheringStatus: { scheduled: 'scheduled', cancelled: 'cancelled' },
    hours: (from, to) => `${from} to ${to}`,
  },
  people: { atLeast: (count) => `at least ${count}`, fewerThan: (count) => `fewer than ${count}` },
  atLeastInCell: (count) => `at least ${count}`,
  figures: {
    ofContributions: 'Contributions',
    contributions: ['submit\u00adted', 'accepted', 'rejected', 'with\u00addrawn', 'merged', 'open', 'not attri\u00adbuted*'],
    ofPeople: 'People',
    people: ['partici\u00adpants', 'raters'],
    ofRatings: 'Ratings of contributions',
    ratings: ['agree', 'pass', 'dis\u00adagree'],
  },
  participation: {
    lead: (of) =>
      [
        `${counted(of.contributions, 'One contribution was', '# contributions were')} submitted${of.participants === null ? '' : `, and ${counted(of.participants, 'one person is known to have', '# people are known to have')} taken part`}.`,
        `${counted(of.without, 'One contribution cannot be', '# contributions cannot be')} attributed to a person; cards from pin-boards, for instance, bear no name.`,
        `${counted(of.ratings, 'One rating of a contribution holds', '# ratings of contributions hold')}${ratersOf(of)}`,
      ].join(' '),
    peopleLater:
      'How many people took part is said once the evaluation has begun: as long as anybody can still take part, the figures would reveal what came from the same person.',
    byChannel: 'Participation by format',
    byGroup: 'Participation by group',
    byRegion: 'Participation by region',
    channel: 'Format',
    group: 'Group',
    region: 'Region',
    nothing: 'Nothing had come in by then.',
    figure: (title) => `${title}: contributions submitted.`,
    table: (title) => `${title}: contributions and ratings`,
    alt: (title, values) => `Bar chart: ${title}, contributions submitted. ${values}.`,
    inSteps:
      'People are counted imprecisely on purpose, so that nobody can tell what came from the same person. “At least 25” means 25 or more, usually a few more. “–” means too few to say. Rows and “Total” are counted separately, and therefore do not always match exactly.',
    notes:
      '* Contributions that cannot be attributed to a person. Ratings belong to the contributions of the row, whatever became of them: the row of a group has ratings of contributions from that group, whoever gave them.',
    attendance: 'Attendance at gatherings by group, as counted on the spot',
    attendances: 'Attendance',
    regions: (count) => `Show the table of ${count} rows`,
    notReached: 'Who was not reached',
    allReached: 'Every group and every format had at least one contribution or attendance.',
    groupsNotReached: 'There are neither contributions nor attendances from these groups:',
    channelsNotReached: 'There are neither contributions nor attendances in these formats:',
    reachedSoFar: 'Every group had at least one contribution or attendance, and so had every format that was not still to come.',
    stillToCome: 'These formats were still to come:',
    notCounted: 'No attendance was counted at the gatherings of these formats:',
    regionSource:
      'Names of regions: Alexander Wunschik, landkreise-deutschland 3.0.0 (CC BY 4.0, spelling adapted), after the Gemeindeverzeichnis of the Statistisches Bundesamt of 31 December 2018 (dl-de/by-2-0).',
  },
  method: {
    data: 'Every step of the dialogue is an event in a record that only grows: nothing in it is changed or struck out. All figures in this report are computed from the record up to the sequence named above. Contributions are quoted word for word.',
    moderation: 'Moderation',
    policy: {
      'before-publication': (version, days) =>
        `The moderation policy, version ${version}, applied: contributions appear once they are accepted. A rejection can be appealed for ${counted(days, 'one day', '# days')}; a second person decides.`,
      'after-publication': (version, days) =>
        `The moderation policy, version ${version}, applied: contributions appear at once and stay until they are rejected. A rejection can be appealed for ${counted(days, 'one day', '# days')}; a second person decides.`,
    },
    noPolicy: 'No moderation policy had been adopted by then.',
    nothingModerated: 'Nothing was rejected and nothing was redacted.',
    reasons: 'Moderation: contributions by reason',
    reason: 'Reason',
    rejected: 'rejected',
    redacted: 'partly redacted',
    appeals: 'Appeals',
    noAppeals: 'Nobody appealed.',
    appealsTable: 'Appeals by outcome',
    appealState: 'Outcome',
    againstRejections: 'against rejections',
    againstRedactions: 'against redactions',
    upheld: 'upheld',
    dismissed: 'dismissed',
    pending: 'not decided yet',
  },
  protection: {
    title: 'Protection against taking part more than once',
    unprotected: (unprotected, ratings) =>
      ratings === '0'
        ? 'By this point there is no valid rating of a contribution.'
        : unprotected === '0'
          ? `${counted(ratings, 'The only rating of a contribution was', 'All # ratings of contributions were')} given under a protection against taking part more than once.`
          : `${unprotected === ratings ? counted(ratings, 'The only rating of a contribution was', 'All # ratings of contributions were') : `Of ${ratings} ratings of contributions, ${counted(unprotected, 'one was', '# were')}`} given without anything to prevent taking part more than once.`,
    inForce: 'What it took to rate, or to contribute as a person:',
    since: (day, time, what) => `since ${day}, ${time}: ${what}.`,
    because: 'Reason:',
    unnamed: 'A contribution without an identifier did not need this; it was moderated.',
    took: {
      none: 'nothing',
      codes: 'a participation code',
      login: 'a login',
      puzzle: (difficulty) => `the solution of a puzzle (difficulty ${difficulty})`,
    },
    kinds: { none: 'none', codes: 'participation code', login: 'login', puzzle: 'puzzle' },
    table: 'Ratings of contributions by protection',
    column: 'Protection',
    ratings: 'Ratings',
  },
  ratings: { agree: 'agree', pass: 'pass', disagree: 'disagree' },
  saidByUnknown: 'nobody knows by whom',
  broughtBy: {
    import: 'taken over from',
    card: 'card of a pin-board',
    office: 'entered by the office',
    rapporteur: 'entered by a rapporteur',
  },
  withheldUnsaid: 'The text is not shown.',
  withheldBy: {
    erased: 'The text has been erased.',
    rejected: 'The contribution was rejected; its text is not shown.',
    withdrawn: 'The contribution was withdrawn; its text is not shown.',
    redacted: 'This passage is redacted.',
    'not-yet-accepted': 'The contribution is not accepted yet; its text is not shown.',
  },
  input: {
    lead: 'For each guiding question, here are accepted contributions word for word: first those where agreement outweighs disagreement the most, then what only a minority supports.',
    table: 'Contributions and ratings by theme',
    theme: 'Theme',
    figures: (submitted, accepted, participants) =>
      `${counted(submitted, 'One contribution', '# contributions')}, of which ${accepted} accepted${participants === null ? '' : `; ${counted(participants, 'one participant', '# participants')}`}.`,
    none: 'No contribution to this question is quoted.',
    agreed: 'Most agreement',
    minority: 'Minority positions',
    minorityMeaning: 'More people disagree with these contributions than agree with them, yet some support them.',
  },
  ...EN_EVALUATION,
};
