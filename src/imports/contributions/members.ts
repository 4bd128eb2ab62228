import { UsageError } from '../../host/usage-error.js';
import { isObject, type JsonRow } from '../files/json-lines.js';
import { cellOf } from './cells.js';
import type { ChildMapping, RowMapping } from './mapping.js';
import type { Field } from './mapping-fields.js';

const [NAMES_MAX, NAME_LENGTH_MAX] = [50, 60];

/** What a mapping asks the objects of one list for, or the lines themselves, as far as none has had it yet. */
type Level = {
  readonly list: string | null;
  readonly unseen: Set<string>;
  readonly children: readonly Level[];
  isListed: boolean;
  isFilled: boolean;
};

/** Which members that a mapping names no JSON line has: where it is misspelt, as columns that a table does not have. */
export class Members {
  private readonly names = new Set<string>();
  private readonly top: Level;
  /** Some of all rows, which may be those without. */
  private isOfRejects = false;

  constructor(
    private readonly file: string,
    rows: RowMapping,
  ) {
    this.top = levelOf(rows);
  }

  see(row: JsonRow): void {
    this.isOfRejects ||= Object.hasOwn(row, '$rejected');
    if (this.names.size < NAMES_MAX) for (const name of Object.keys(row)) this.names.add(name);
    look(row, this.top);
  }

  /** @throws UsageError where there is one of which nothing is said `otherwise` */
  refuseMissing(): void {
    const missing = this.isOfRejects ? [] : missingIn(this.top);
    if (missing.length === 0) return;
    const there = [...this.names].map((name) => (name.length > NAME_LENGTH_MAX ? `${name.slice(0, NAME_LENGTH_MAX)}…` : name));
    throw new UsageError(`${this.file}: no line has the member ${missing.join(', ')}. They have: ${there.join(', ')}.`);
  }

  /** Lists may all be empty, and then left out. */
  get missingLists(): readonly string[] {
    return this.isOfRejects ? [] : listsMissingIn(this.top);
  }
}

const levelOf = (mapping: RowMapping | ChildMapping): Level => {
  const { id, date, latitude, longitude, text = [], title, author, theme, question, group, channel, region, language } = mapping;
  const fields = [date.day, date.time, latitude, longitude, text, title, author, theme, question, group, channel, region, language];
  const answers = 'answers' in mapping ? mapping.answers : [];
  const columns = [...(typeof id === 'string' ? [id] : []), ...[...fields, ...answers].flat().flatMap(askedOf)];
  const children = (mapping.children ?? []).map(levelOf);
  return { list: 'list' in mapping ? mapping.list : null, unseen: new Set(columns), children, isListed: false, isFilled: false };
};

/** The column without which a field says nothing, and nobody said what then. */
const askedOf = (field: Field | undefined): readonly string[] => {
  if (field === undefined) return [];
  if (typeof field === 'string') return [field];
  return 'column' in field && field.otherwise === undefined ? [field.column] : [];
};

const look = (row: JsonRow, level: Level): void => {
  level.isFilled = true;
  for (const column of level.unseen) if (isIn(row, column)) level.unseen.delete(column);
  for (const child of level.children) {
    const list = cellOf(row, child.list ?? '');
    child.isListed ||= list !== undefined;
    for (const each of [list].flat()) if (isObject(each)) look(each, child);
  }
};

/** Whether there is such a member, or on the way to it nothing at all. */
const isIn = (row: JsonRow, column: string): boolean => {
  if (Object.hasOwn(row, column)) return true;
  let value: unknown = row;
  for (const key of column.split('.')) {
    if (value === null) return true;
    if (!isObject(value) || !Object.hasOwn(value, key)) return false;
    value = value[key];
  }
  return true;
};

const missingIn = ({ isFilled, unseen, children }: Level): readonly string[] =>
  isFilled ? [...unseen, ...children.flatMap(missingIn)] : [];

const listsMissingIn = ({ isFilled, children }: Level): readonly string[] =>
  isFilled ? children.flatMap((child) => [...(child.isListed ? [] : [child.list ?? '']), ...listsMissingIn(child)]) : [];
