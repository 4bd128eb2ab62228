import { ContributionId } from '../../domain/ids.js';
import { secretOfSource } from '../../identity/pseudonyms.js';
import { newIdOf } from '../../commands/command.js';
import { submitContribution } from '../../commands/contribution/submit-contribution.js';
import { bodyFor } from '../body.js';
import type { Problem } from '../files/source-file.js';
import { dialogueIdOf } from '../set-up.js';
import { codeOf } from '../texts.js';
import type { Draft } from './draft.js';
import type { Labels } from './labels.js';

/** What is the same for all rows of one import. */
export type ContributionsImport = {
  readonly source: string;
  /** Before all keys. */
  readonly key: string;
  readonly dialogue: string;
  /** For rows that name none: codes, and the version of the question that all of them answer. */
  readonly theme: string | null;
  readonly question: string | null;
  readonly questionVersion: number;
  readonly channel: string;
  readonly language: string;
};

/** Before the keys of all that an import sends; `dialogue` where it goes into one that there was, and that it did not make itself. */
export const keyOfImport = (source: string, dialogue?: string): string => {
  const own = `contributions/${source}`;
  return dialogue === undefined || dialogue === dialogueIdOf(own) ? own : `${own}/${dialogue}`;
};
export const keyOfRow = ({ key }: Pick<ContributionsImport, 'key'>, id: string): string => `${key}/contribution/${id}`;

/**
 * What submits a draft, or why nothing can.
 * @param labels null while not all rows are read: any code is sound then as another would be
 * @param code of the theme, where the record has it
 */
export const submissionOf = (all: ContributionsImport, draft: Draft, labels: Labels | null = null, code: string | null = null) => {
  const codeIn = (kind: keyof Labels, word: string): string => labels?.[kind].get(word) ?? codeOf(word);
  const theme = draft.theme === null ? (code ?? all.theme) : codeIn('theme', draft.theme);
  if (theme === null) return { problem: THEME_MISSING };
  const { id, answers, author, group, region, title, text, position } = draft;
  return bodyFor(
    submitContribution,
    {
      theme,
      question: draft.question ?? all.question ?? questionOf(theme),
      questionVersion: all.questionVersion,
      channel: draft.channel === null ? all.channel : codeIn('channel', draft.channel),
      group: group && codeIn('group', group),
      region,
      language: draft.language ?? all.language,
      answers: answers && newIdOf(ContributionId, keyOfRow(all, answers)),
      source: { name: all.source, id },
      title,
      text,
      position,
    },
    { participant: author && participantOf(all, author) },
  );
};

/** The code of a theme's question in a dialogue that an import makes. */
export const questionOf = (theme: string): string => `${theme}-1`;

export const THEME_MISSING: Problem = { code: 'theme-missing', message: 'theme: the row names none' };
const participantOf = ({ source }: ContributionsImport, author: string): string =>
  secretOfSource(`contributions/${source}/participant/${author}`);
