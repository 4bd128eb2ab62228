import type { Language, Localized } from '../../domain/language.js';
import type { Plan } from '../set-up.js';
import { cut } from '../texts.js';
import type { TimeZone } from '../time-zone.js';
import { CHANNEL_TITLE, type Labels, TITLE_LENGTH_MAX } from './labels.js';
import { type ContributionsImport, questionOf } from './submission.js';

/** How a new dialogue is called. */
export type NewDialogue = {
  readonly title: string;
  readonly language: Language;
  readonly mandate?: string | undefined;
  /** Asked in each theme; the title and the theme without it. */
  readonly question?: string | undefined;
  readonly attribution?: string | undefined;
};

type Span = { readonly from: number; readonly to: number };

/** A dialogue whose themes, channels and groups are the words that the rows have for them. */
export const contributionsPlan = (
  { title, language, mandate, question, attribution }: NewDialogue,
  all: ContributionsImport,
  { from, to, zone }: Span & { readonly zone: TimeZone },
  labels: Labels,
): Plan => {
  const inTongue = (text: string, max: number): object => ({ [language]: cut(text, max) });
  const themes = [...labels.theme].map(([word, code]) => ({ code, word, asked: `${title}: ${word}` }));
  if (all.theme !== null) themes.push({ code: all.theme, word: title, asked: title });
  const channels = new Map([[all.channel, CHANNEL_TITLE[all.channel] ?? inTongue(all.channel, TITLE_LENGTH_MAX)]]);
  for (const [word, code] of labels.channel) {
    if (!channels.has(code)) channels.set(code, CHANNEL_TITLE[code] ?? inTongue(word, TITLE_LENGTH_MAX));
  }
  return {
    key: all.key,
    from,
    to,
    days: { opensOn: zone.dayOf(from), closesOn: zone.dayOf(to) },
    announcement: {
      title: inTongue(title, TITLE_LENGTH_MAX),
      mandate: inTongue(mandate ?? title, 2000),
      notice: attribution === undefined ? null : inTongue(attribution, 500),
      timeZone: zone.name,
      channels: [...channels].map(([code, named]) => ({ code, title: named, open: code === 'online' })),
      groups: byCode([...labels.group].map(([word, code]) => ({ code, title: inTongue(word, TITLE_LENGTH_MAX) }))),
    },
    policy: { mode: 'after-publication', appealDays: 14, reasons: REASONS },
    themes: byCode(themes).map(({ code, word, asked }) => ({
      title: { theme: code, title: inTongue(word, TITLE_LENGTH_MAX) },
      question: { theme: code, question: all.question ?? questionOf(code), text: inTongue(question ?? asked, 1000) },
    })),
  };
};

const REASONS: readonly { readonly code: string; readonly title: Localized }[] = [
  { code: 'against-rules', title: { de: 'Verstößt gegen die Regeln', en: 'Against the rules' } },
  { code: 'personal-data', title: { de: 'Enthält personenbezogene Daten', en: 'Contains personal data' } },
  { code: 'off-topic', title: { de: 'Gehört nicht zum Thema', en: 'Off topic' } },
];

/** Words that differ in case alone have one code, and the first one's title. */
const byCode = <T extends { readonly code: string }>(labelled: readonly T[]): readonly T[] =>
  labelled.filter(({ code }, i) => labelled.findIndex((other) => other.code === code) === i);
