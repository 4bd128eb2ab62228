import { hashOf } from './base64.js';
import type { Hash } from './merkle.js';

/** The state of a log, as its operator signs it: C2SP tlog-checkpoint. */
export type Checkpoint = { readonly origin: string; readonly size: bigint; readonly root: Hash; readonly extensions: readonly string[] };

/** The text of its note. */
export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, size, root.toString('base64'), ...extensions].map((line) => `${line}\n`).join('');

/** @throws Error for what is no checkpoint */
export const checkpointFrom = (text: string): Checkpoint => {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const [extensions, end] = [rest.slice(0, -1), rest.at(-1)];
  const hash = hashOf(root);
  if (!hash || origin === '' || !/^(0|[1-9]\d{0,19})$/.test(size) || end !== '' || extensions.includes(''))
    throw new Error('No checkpoint');
  return { origin, size: BigInt(size), root: hash, extensions };
};
