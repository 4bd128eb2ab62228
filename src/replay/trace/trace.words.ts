import type { Language } from '../../domain/language.js';
import type { Edge, Node } from './trace.answer.js';

type Words = {
  readonly columns: { readonly no: string; readonly sequence: string; readonly kind: string; readonly what: string; readonly from: string };
  readonly kinds: Readonly<Record<Node['kind'], string>>;
  /** What a thing is to the one that led to it, whose number follows. */
  readonly edges: Readonly<Record<Edge['kind'], string>>;
  readonly unread: string;
  readonly assessors: (n: string) => string;
};

const DE: Words = {
  columns: { no: 'Nr.', sequence: 'Sequenz', kind: 'Art', what: 'Was', from: 'Woher' },
  kinds: {
    contribution: 'Beitrag',
    evidence: 'Beleg',
    measure: 'Maßnahme',
    wording: 'Fassung',
    round: 'Bewertungsrunde',
    assessment: 'Bewertung',
    recommendation: 'Handlungsempfehlung',
    decision: 'Entscheidung',
    dissent: 'Sondervotum',
    report: 'Bericht',
    implementation: 'Umsetzung',
  },
  edges: {
    'merged-into': 'darin aufgegangen',
    'split-into': 'Teil von',
    'quoted-as': 'zitiert aus',
    'inherited-as': 'übernommen von',
    'held-as': 'vereint mit',
    supports: 'dafür',
    qualifies: 'unter einer Bedingung',
    opposes: 'dagegen',
    words: 'Fassung',
    'reworded-as': 'neu gefasst aus',
    'taken-into': 'bewertet',
    'followed-by': 'folgt auf',
    'came-to': 'Ergebnis von',
    'assessed-as': 'Bewertung von',
    'basis-of': 'auf Grundlage von',
    'attached-to': 'beruht auf',
    decides: 'Entscheidung',
    'dissents-from': 'Sondervotum',
    'published-in': 'veröffentlicht',
    'carried-out-as': 'setzt um',
  },
  unread: 'Text nicht öffentlich',
  assessors: (n) => (n === '1' ? 'eine bewertende Person' : `${n} bewertende Personen`),
};

const EN: Words = {
  columns: { no: 'no.', sequence: 'sequence', kind: 'kind', what: 'what', from: 'from' },
  kinds: {
    contribution: 'contribution',
    evidence: 'evidence',
    measure: 'measure',
    wording: 'wording',
    round: 'assessment round',
    assessment: 'assessment',
    recommendation: 'recommendation',
    decision: 'decision',
    dissent: 'dissent',
    report: 'report',
    implementation: 'implementation',
  },
  edges: {
    'merged-into': 'merged in',
    'split-into': 'part of',
    'quoted-as': 'quoted from',
    'inherited-as': 'taken over from',
    'held-as': 'united with',
    supports: 'for it',
    qualifies: 'under a condition',
    opposes: 'against it',
    words: 'wording',
    'reworded-as': 'reworded from',
    'taken-into': 'assesses',
    'followed-by': 'follows',
    'came-to': 'result of',
    'assessed-as': 'assessment of',
    'basis-of': 'on the basis of',
    'attached-to': 'rests on',
    decides: 'decision',
    'dissents-from': 'dissent',
    'published-in': 'publishes',
    'carried-out-as': 'carries out',
  },
  unread: 'text not public',
  assessors: (n) => (n === '1' ? 'one assessor' : `${n} assessors`),
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
export const traceWords = (language: Language): Words => WORDS[language];
