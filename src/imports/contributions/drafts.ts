import { ContentIds } from '../content-ids.js';
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
 * @param ids those of the rows before it, where they are made of what rows say
 */
export function* draftsOf(row: JsonRow, mapping: RowMapping, zone: TimeZone, ids = new ContentIds()): Generator<Drafted> {
  const own = typeof mapping.id === 'string' ? idAt(row, mapping.id, mapping.prefix) : ids.of(saidBy(row, mapping, zone), row);
  const place = { id: own ?? '', answers: answeredBy(row, mapping), parent: null };
  const draft = draftOf(row, mapping, place, zone);
  yield { kind: kindOf(mapping), path: '', ...fateOf(row, mapping, draft, place.id || null) };
  yield* childrenOf(row, mapping.children ?? [], { draft, path: '' }, zone);
}

/** What the id of a row is made of, where the source has none. */
export const saidBy = (row: JsonRow, mapping: RowMapping, zone: TimeZone): string =>
  `${mapping.prefix}${digestOfContent(row, mapping, zone, answeredBy(row, mapping))}`;

/** The id of a row, which no other file of the source has; null where there is none. */
const idAt = (row: JsonRow, field: Field, prefix: string): string | null => {
  const said = saidAt(row, field).trim();
  return said === '' ? null : `${prefix}${said}`;
};

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
    const ids = new ContentIds();
    for (const [i, child] of (Array.isArray(list) ? list : [list]).entries()) {
      const path = `${parent.path === '' ? '' : `${parent.path}.`}${mapping.list}[${i}]`;
      const draft = isObject(child) ? childOf(child, mapping, parent, ids, zone) : NO_OBJECT;
      yield { kind: kindOf(mapping), path, ...(isObject(child) ? fateOf(child, mapping, draft, null) : { problem: NO_OBJECT, id: null }) };
      if (isObject(child)) yield* childrenOf(child, mapping.children ?? [], { draft, path }, zone);
    }
  }
}

const childOf = (child: JsonRow, mapping: ChildMapping, { draft: parent }: Parent, ids: ContentIds, zone: TimeZone): Draft | Problem => {
  if (isProblem(parent)) return PARENT_INVALID;
  const own = mapping.id === undefined ? ids.of(digestOfContent(child, mapping, zone), child) : saidAt(child, mapping.id).trim();
  const id = `${parent.id}/${mapping.list}/${own}`;
  return draftOf(child, mapping, { id, answers: parent.id, parent }, zone);
};

const fateOf = (row: JsonRow, mapping: RowMapping | ChildMapping, draft: Draft | Problem, id: string | null): Fate => {
  if (isSilent(row, mapping)) return { silent: true };
  return isProblem(draft) ? { problem: draft, id } : { draft, unmapped: unmappedIn(row, mapping) };
};
const isProblem = (draft: Draft | Problem): draft is Problem => 'code' in draft;
