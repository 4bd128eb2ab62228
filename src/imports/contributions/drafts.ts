import { isObject, type JsonRow } from '../files/json-lines.js';
import type { Problem } from '../files/source-file.js';
import type { TimeZone } from '../time-zone.js';
import { cellOf, saidAt } from './cells.js';
import { type Draft, digestOfContent, draftOf, isSilent } from './draft.js';
import type { ChildMapping, RowMapping } from './mapping.js';
import type { Field } from './mapping-fields.js';
import { type Unmapped, unmappedIn } from './unmapped.js';

/** What becomes of a row: a draft, nothing where it is without any text, or why there is none. */
type Fate =
  | { readonly draft: Draft; readonly unmapped: readonly Unmapped[] }
  | { readonly problem: Problem; readonly id: string | null }
  | { readonly silent: true };
/** `path` says where in its row a child is, as `comments[2].answers[0]`. */
export type Drafted = { readonly kind: string; readonly path: string } & Fate;

export const PARENT_INVALID: Problem = { code: 'parent-invalid', message: 'The row that it answers is invalid' };
const NO_OBJECT: Problem = { code: 'not-an-object', message: 'Not a JSON object' };

/**
 * The contributions of one row: itself, and then those in its lists.
 * @param seen of the rows before it: what they say, and how often, where ids are made of that
 */
export function* draftsOf(row: JsonRow, mapping: RowMapping, zone: TimeZone, seen = new Map<string, number>()): Generator<Drafted> {
  const own = ownId(row, mapping, typeof mapping.id === 'string' ? mapping.id : undefined, seen);
  const place = { id: prefixed(own, mapping.prefix) ?? '', answers: answeredBy(row, mapping), parent: null };
  const draft = draftOf(row, mapping, place, zone);
  yield { kind: kindOf(mapping), path: '', ...fateOf(row, mapping, draft, place.id || null) };
  yield* childrenOf(row, mapping.children ?? [], { draft, path: '' }, zone);
}

/** The id of a row, which no other file of the source has; null where there is none. */
const prefixed = (said: string, prefix: string): string | null => (said === '' ? null : `${prefix}${said}`);

const idAt = (row: JsonRow, field: Field, prefix: string): string | null => prefixed(saidAt(row, field).trim(), prefix);

const answeredBy = (row: JsonRow, { answers, prefix }: RowMapping): string | null =>
  answers.map((each) => idAt(row, each, (typeof each === 'object' ? each.prefix : undefined) ?? prefix)).find((id) => id !== null) ?? null;

export const kindOf = (mapping: RowMapping | ChildMapping): string => mapping.kind ?? ('list' in mapping ? mapping.list : 'contribution');

/** The kinds of a mapping, parents before children. */
export const kindsOf = (mapping: RowMapping | ChildMapping): readonly string[] => [
  kindOf(mapping),
  ...(mapping.children ?? []).flatMap(kindsOf),
];

type Parent = { readonly draft: Draft | Problem; readonly path: string };

function* childrenOf(row: JsonRow, mappings: readonly ChildMapping[], parent: Parent, zone: TimeZone): Generator<Drafted> {
  for (const mapping of mappings) {
    const list = cellOf(row, mapping.list) ?? [];
    const seen = new Map<string, number>();
    for (const [i, child] of (Array.isArray(list) ? list : [list]).entries()) {
      const path = `${parent.path === '' ? '' : `${parent.path}.`}${mapping.list}[${i}]`;
      const draft = isObject(child) ? childOf(child, mapping, parent, seen, zone) : NO_OBJECT;
      yield { kind: kindOf(mapping), path, ...(isObject(child) ? fateOf(child, mapping, draft, null) : { problem: NO_OBJECT, id: null }) };
      if (isObject(child)) yield* childrenOf(child, mapping.children ?? [], { draft, path }, zone);
    }
  }
}

const childOf = (
  child: JsonRow,
  mapping: ChildMapping,
  { draft: parent }: Parent,
  seen: Map<string, number>,
  zone: TimeZone,
): Draft | Problem => {
  if (isProblem(parent)) return PARENT_INVALID;
  const id = `${parent.id}/${mapping.list}/${ownId(child, mapping, mapping.id, seen)}`;
  return draftOf(child, mapping, { id, answers: parent.id, parent }, zone);
};

/** Its number in the source, or else what it says, and which of those that say the same it is. */
const ownId = (row: JsonRow, mapping: RowMapping | ChildMapping, column: string | undefined, seen: Map<string, number>): string => {
  if (column !== undefined) return saidAt(row, column).trim();
  const digest = digestOfContent(row, mapping);
  const nth = (seen.get(digest) ?? 0) + 1;
  seen.set(digest, nth);
  return nth === 1 ? digest : `${digest}-${nth}`;
};

const fateOf = (row: JsonRow, mapping: RowMapping | ChildMapping, draft: Draft | Problem, id: string | null): Fate => {
  if (isSilent(row, mapping)) return { silent: true };
  return isProblem(draft) ? { problem: draft, id } : { draft, unmapped: unmappedIn(row, mapping) };
};
const isProblem = (draft: Draft | Problem): draft is Problem => 'code' in draft;
