import type { JsonRow } from '../files/json-lines.js';
import type { SourceRow } from '../files/source-file.js';
import type { Mapping } from './mapping.js';

/** A file, and which of its columns means what. */
export type Source = {
  readonly file: string;
  readonly mapping: Mapping;
  /** Where they are not simply those of the file. */
  readonly rows?: readonly SourceRow<JsonRow>[] | undefined;
};
