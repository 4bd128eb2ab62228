import {
  type ContributionBody,
  type ContributionEvent,
  noRedactions,
  type Redactions,
  redactionsAfter,
} from '../../domain/contribution/contribution.js';
import { contributions } from '../../domain/contribution/contributions.js';
import { NOTHING_REDACTED, type Redactable, type RedactedBody } from '../../domain/contribution/redaction.js';
import type { ContributionId } from '../../domain/ids.js';
import type { BodyReference, Recorded } from '../../store/event-store.js';
import { redactedBody, saidBody } from '../../vault/contribution-bodies.js';
import type { Desk } from '../desk.js';

type Sources = Pick<Desk, 'store' | 'vault'>;
type Own = { readonly body: BodyReference | null };

/** What is shown, one upon another: what was said as it was corrected last, and the redactions that stand. The last is shown now. */
export const shownBodies = (events: readonly Recorded[]): readonly (BodyReference | null)[] => {
  const redactions = events.reduce<Redactions<Own>>(
    (before, event) => redactionsAfter(before, event as Recorded & ContributionEvent, { body: event.body }),
    noRedactions,
  );
  return [saidLast(events)?.body ?? null, ...redactions.standing.map(({ body }) => body)];
};

/** The text that passages are counted in, and what is redacted of it; null where it is erased. */
export const redactableText = async (contribution: ContributionId, { store, vault }: Sources): Promise<Redactable | null> => {
  const bodies = shownBodies(await store.readStream(contributions.stream(contribution)));
  const shown = await openedAt(bodies.at(-1), vault);
  const redacted = redactedBody.safeParse(shown).data;
  // Before redactions were passages they were whole texts: what is redacted further is such a text, then.
  if (!redacted) return originalOf(shown);
  for (const body of bodies.slice(0, -1).reverse()) {
    const below = await openedAt(body, vault);
    if (!redactedBody.safeParse(below).success) {
      const { original } = originalOf(below) ?? {};
      return original ? { original, redaction: redacted.redaction } : null;
    }
  }
  return null;
};

/** What is said, as it was corrected last, whatever is shown instead; null where it is erased. */
export const saidBodyOf = async (events: readonly Recorded[], { vault }: Pick<Sources, 'vault'>): Promise<ContributionBody | null> =>
  originalOf(await openedAt(saidLast(events)?.body, vault))?.original ?? null;

const saidLast = (events: readonly Recorded[]): Recorded | undefined =>
  events.findLast(({ type }) => type === 'ContributionCorrected') ?? events[0];

const originalOf = (content: object | null): Redactable | null => {
  const original = saidBody.safeParse(content).data;
  return original ? { original, redaction: NOTHING_REDACTED } : null;
};

/** The redaction that waits for a second person; null where it is erased, or there is none. */
export const proposedBody = async (contribution: ContributionId, { store, vault }: Sources): Promise<RedactedBody | null> => {
  const events = await store.readStream(contributions.stream(contribution));
  const content = await openedAt(events.findLast(({ type }) => type === 'RedactionProposed')?.body, vault);
  return redactedBody.safeParse(content).data ?? null;
};

const openedAt = async (reference: BodyReference | null | undefined, vault: Sources['vault']): Promise<object | null> => {
  if (!reference) return null;
  const opened = (await vault.open([reference])).get(reference.id);
  return opened && 'content' in opened ? opened.content : null;
};
