import { newIdOf } from '../commands/command.js';
import { acceptContribution } from '../commands/contribution/accept-contribution.js';
import { ContributionId } from '../domain/ids.js';
import { nameUuid } from '../record/name-uuid.js';
import type { Sending } from './sending.js';

export const ACCEPTANCE = 'acceptance';

/** The moderator who stands for an import, by the key of the import. */
export const importerOf = (key: string): string => nameUuid('importer', key);

/**
 * Accepts what a row became, in the row's lane. Whoever asks for it with an import decides it now; where a moderator has rejected
 * the contribution meanwhile, that stands.
 * @param key of the command that submitted it
 */
export const acceptRow = (
  { key, importer, file, line, lane }: Readonly<Record<'key' | 'importer' | 'file' | 'lane', string>> & { readonly line: number },
  sending: Sending,
): Promise<void> => {
  const params = { contribution: newIdOf(ContributionId, key) };
  const envelope = sending.envelope(`${key}/acceptance`, Date.now(), 'moderator', importer);
  return sending.row({ kind: ACCEPTANCE, file, line }, { lane }, () => sending.send(acceptContribution, { params, body: {} }, envelope));
};
