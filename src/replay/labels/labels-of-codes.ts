import type { InLanguages } from '../../domain/language.js';
import type { Labelled } from '../../domain/dialogue/dialogue.js';
import { REASONED_ACTS } from '../../domain/dialogue/dialogue.js';
import { reasonsFor } from '../../domain/dialogue/policy.rules.js';
import { numberIn } from '../../domain/language.js';
import type { DialogueRow } from '../../projections/dialogues/dialogues.table.js';
import { beginningOf, type Noun } from './labels.js';

type Named = readonly (readonly [code: string, title: InLanguages])[];

const listed = (all: readonly Labelled[]): Named => all.map(({ code, title }) => [code, title]);
const inEach = (text: InLanguages): InLanguages =>
  Object.fromEntries(Object.entries(text).map(([language, each]) => [language, beginningOf(each ?? '')]));

/** What the codes of a dialogue stand for, as of what is shown of it. */
export const CODES: Readonly<Partial<Record<Noun, (row: DialogueRow) => Named>>> = {
  dialogue: ({ id, document }) => [[id, document.title]],
  theme: ({ document }) => document.themes.map(({ theme, title }) => [theme, title]),
  question: ({ document }) =>
    document.themes.flatMap(({ questions }) =>
      questions.flatMap(({ question, versions }) => {
        const last = versions.at(-1);
        return last ? [[question, inEach(last.text)] as const] : [];
      }),
    ),
  channel: ({ document }) => listed(document.channels),
  group: ({ document }) => listed(document.groups),
  reason: ({ document: { moderationPolicy, dispositionReasons } }) => [
    ...REASONED_ACTS.flatMap((act) => listed(reasonsFor(moderationPolicy, act))),
    ...listed(dispositionReasons?.reasons ?? []),
  ],
  criterion: ({ document }) => listed(document.assessmentFramework?.criteria ?? []),
  certainty: ({ document }) => listed(document.assessmentFramework?.certainty ?? []),
  codeBatch: ({ document }) =>
    document.codeBatches.map(({ codeBatch, number }) => [
      codeBatch,
      { de: `Ausgabe ${numberIn('de')(number)}`, en: `Batch ${numberIn('en')(number)}` },
    ]),
};

/** Assessors are told by the number that they drew, and by nothing else. */
export const seatCalled = (seat: string): InLanguages => ({ de: `Bewertende Person ${seat}`, en: `Assessor ${seat}` });
