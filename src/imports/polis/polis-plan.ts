import { inLanguage, type Language, type Localized } from '../../domain/language.js';
import type { Plan } from '../set-up.js';
import { cut } from '../texts.js';
import type { TimeZone } from '../time-zone.js';
import type { PolisSummary } from './polis-summary.js';

export const REJECTED = 'source-rejected';
const NO_REASON: Localized = { de: 'Die Quelle nennt keinen Grund.', en: 'The source gives no reason.' };

export type PolisPlanOptions = {
  readonly key: string;
  /** Of the theme and its question. */
  readonly code: string;
  readonly language: Language;
  readonly zone: TimeZone;
  readonly groups: readonly { readonly code: string; readonly title: Localized }[];
  readonly from: number;
  readonly to: number;
};

/** A dialogue of one theme with one question, made from the topic. */
export const polisPlan = (
  { topic, description, url }: Omit<PolisSummary, 'figures'>,
  { key, code, language, zone, groups, from, to }: PolisPlanOptions,
): Plan => {
  const inTongue = (text: string): object => ({ [language]: text });
  const address = url === '' ? '' : `: ${url}`;
  return {
    key,
    from,
    to,
    days: { opensOn: zone.dayOf(from), closesOn: zone.dayOf(to) },
    announcement: {
      title: inTongue(cut(topic, 200)),
      mandate: inTongue(cut(description === '' ? topic : description, 2000)),
      notice: { de: cut(`Aus Polis übernommen${address}`, 500), en: cut(`Taken over from Polis${address}`, 500) },
      timeZone: zone.name,
      channels: [{ code: 'online', title: { de: 'Online-Beteiligung', en: 'Online participation' }, open: true }],
      groups,
    },
    policy: {
      // Statements are rated before they are moderated, also those that are rejected in the end.
      mode: 'after-publication',
      appealDays: 14,
      reasons: [{ code: REJECTED, title: { de: 'In der Quelle abgelehnt', en: 'Rejected in the source' } }],
    },
    themes: [
      {
        title: { theme: code, title: inTongue(cut(topic, 200)) },
        question: { theme: code, question: code, text: inTongue(cut(topic, 1000)) },
      },
    ],
  };
};

export const justificationIn = (language: Language): string => inLanguage(NO_REASON, language);
