import { contributions } from '../../domain/contribution/contributions.js';
import type { ContributionId } from '../../domain/ids.js';
import type { BodyReference } from '../../store/event-store.js';
import { shownBodies } from '../contribution/shown-bodies.js';
import type { Desk } from '../desk.js';

type Asked = { readonly contribution: ContributionId; readonly start: number; readonly end: number };

/**
 * The text of a contribution as it is shown, the redacted one where it was redacted: the id of its body, its length in
 * Unicode code points, and what stands between two offsets. Null where there is none, or none any more.
 */
export const shownText = async ({ contribution, start, end }: Asked, { store, vault }: Pick<Desk, 'store' | 'vault'>) => {
  const events = await store.readStream(contributions.stream(contribution));
  const shown = shownBodies(events).at(-1);
  const text = shown ? await textOf(shown, vault) : null;
  if (!shown || text === null) return null;
  const points = Array.from(text);
  return { body: shown.id, length: points.length, quote: points.slice(start, end).join('') };
};

const textOf = async (reference: BodyReference, vault: Desk['vault']): Promise<string | null> => {
  const opened = (await vault.open([reference])).get(reference.id);
  if (!opened || !('content' in opened) || !('text' in opened.content)) return null;
  return typeof opened.content.text === 'string' ? opened.content.text : null;
};
