import type { Language } from '../domain/language.js';
import type { ReportFile, ReportSubject, ReportPremises } from '../domain/report/report.js';

/** The names of its files, by which its pages lead to one another wherever they lie. */
export const DATA_FILE = 'report.json';
export const pageFile = (language: Language): string => `report.${language}.html`;

/** A report as it was written: the same subject gives the same bytes, as long as nobody takes a text back. */
export type Rendered = {
  readonly files: readonly (Omit<ReportFile, 'digest' | 'bytes'> & { readonly content: Buffer })[];
  readonly standing: ReportPremises;
};

/** Work done of work there is, in steps. */
export type OnProgress = (done: number, total: number) => void;

/** The subject's dialogue was not announced yet as of its sequence. */
export class DialogueNotThereYet extends Error {}

/** Writes a report from the views as of its sequence. @throws DialogueNotThereYet, ViewBehind */
export type Render = (subject: ReportSubject, onProgress: OnProgress) => Promise<Rendered>;
