import { createHash } from 'node:crypto';
import type { Examples } from '../../src/http/examples.js';
import { INSTALLATION } from '../../src/vault/schema.js';
import { keyIdOf, VaultKeys } from '../../src/vault/vault-keys.js';
import { query } from '../database.js';
import { startedDatabase, startHarness, VAULT_KEY } from '../harness.js';
import { Teller } from './teller.js';
import { ToldClock } from './told-clock.js';
import { tellDialogue } from './told-dialogue.js';

/** Pseudonyms, secrets and codes are made with the key of an installation: this one is the same for everybody. */
const INSTALLATION_KEY = createHash('sha256').update('the installation of the examples').digest();

/** The examples of the API's description, told anew. It takes the clock away from the process that asks. */
export const tellExamples = async (): Promise<Examples> => {
  const databaseUrl = await startedDatabase();
  const keys = await VaultKeys.of(VAULT_KEY);
  const wrapped = keys.wrap(INSTALLATION_KEY, INSTALLATION, keyIdOf(VAULT_KEY));
  await query(databaseUrl, 'update vault.subject_key set wrapped = $2 where subject = $1', [INSTALLATION, wrapped]);
  const clock = await ToldClock.in(databaseUrl);
  // No worker: what the clock does besides would come whenever the machine has time for it.
  const harness = await startHarness({ DATABASE_URL: databaseUrl, ROLES: 'api,projector' });
  try {
    const teller = new Teller(harness, clock);
    await tellDialogue(teller);
    return await teller.examples();
  } finally {
    await harness.close();
  }
};
