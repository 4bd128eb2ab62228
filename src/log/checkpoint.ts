import type { Hash } from './merkle.js';

/** The state of a log, as its operator signs it: C2SP tlog-checkpoint. */
export type Checkpoint = { readonly origin: string; readonly size: bigint; readonly root: Hash; readonly extensions: readonly string[] };

const HASH_BYTES = 32;

/** The text of its note. */
export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, size, root.toString('base64'), ...extensions].map((line) => `${line}\n`).join('');

/** @throws Error for what is no checkpoint */
export const checkpointFrom = (text: string): Checkpoint => {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const [extensions, end] = [rest.slice(0, -1), rest.at(-1)];
  const hash = Buffer.from(root, 'base64');
  const isOne = origin !== '' && /^(0|[1-9]\d{0,19})$/.test(size) && hash.length === HASH_BYTES && hash.toString('base64') === root;
  if (!isOne || end !== '' || extensions.includes('')) throw new Error('No checkpoint');
  return { origin, size: BigInt(size), root: hash, extensions };
};
