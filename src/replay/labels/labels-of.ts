import type { InLanguages } from '../../domain/language.js';
import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import type { DialogueRow } from '../../projections/dialogues/dialogues.table.js';
import type { Sources } from '../../projections/sources.js';
import { CODES, seatCalled } from './labels-of-codes.js';
import { roundCalled, roundsSpokenOf, THINGS } from './labels-of-things.js';
import { type Labels, type Mentioned, type Noun, NOUNS } from './labels.js';

type Named = readonly (readonly [id: string, label: InLanguages])[];
type Within = { readonly dialogue: string; readonly asOf: bigint };

/**
 * What is called how as of a sequence, of all that an answer speaks of. It asks for these things and no others, and tells everybody the same: who
 * asks may see what it is about, and of texts there are those that are public today.
 */
export const labelsOf = async (mentioned: Mentioned, { dialogue, asOf }: Within, sources: Sources): Promise<Labels> => {
  const { views, reading } = sources;
  const at = { sources, asOf };
  const isSpokenOf = (noun: Noun): boolean => mentioned.of(noun).length > 0;
  const codes = NOUNS.filter((noun) => CODES[noun] && isSpokenOf(noun));
  const row = codes.length === 0 ? null : await dialogueRows(views, asOf, [dialogue]).andWhere('d.id = :dialogue', { dialogue }).getOne();
  const things = await Promise.all(
    NOUNS.filter((noun) => THINGS[noun] && isSpokenOf(noun)).map(async (noun) => {
      const kind = THINGS[noun];
      if (!kind) return [noun, {}] as const;
      await reading.sequenceFor(kind.projection, { after: asOf });
      return [noun, Object.fromEntries(await kind.read(mentioned.of(noun), at, mentioned))] as const;
    }),
  );
  const rounds = await roundLabels(mentioned, at);
  const all: Labels = { ...Object.fromEntries([...codesIn(row, codes, mentioned), ...things]), ...seats(mentioned), ...rounds };
  return Object.fromEntries(Object.entries(all).filter(([, of]) => Object.keys(of).length > 0));
};

const among = (named: Named, ids: readonly string[]): Labels[string] =>
  Object.fromEntries(named.filter(([code]) => ids.includes(code)).toReversed());

const codesIn = (row: DialogueRow | null, codes: readonly Noun[], mentioned: Mentioned) =>
  row ? codes.map((noun) => [noun, among(CODES[noun]?.(row) ?? [], mentioned.of(noun))] as const) : [];

const seats = (mentioned: Mentioned): Labels => ({
  seat: Object.fromEntries(mentioned.of('seat').map((seat) => [seat, seatCalled(seat)])),
});

const roundLabels = async (mentioned: Mentioned, at: Parameters<typeof roundsSpokenOf>[1]): Promise<Labels> => {
  const rounds = await roundsSpokenOf(mentioned.of('round'), at);
  const criteria = (of: 'criteria' | 'certainty', noun: Noun): Named =>
    rounds
      .flatMap(({ framework }) => framework[of].map(({ code, title }) => [code, title] as const))
      .filter(([code]) => mentioned.of(noun).includes(code));
  if (rounds.length === 0) return {};
  return {
    round: Object.fromEntries(rounds.map((row) => [row.id, roundCalled(row)])),
    ...(mentioned.of('criterion').length > 0 && { criterion: Object.fromEntries(criteria('criteria', 'criterion')) }),
    ...(mentioned.of('certainty').length > 0 && { certainty: Object.fromEntries(criteria('certainty', 'certainty')) }),
  };
};
