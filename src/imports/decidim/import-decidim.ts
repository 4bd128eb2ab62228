import { UsageError } from '../../host/usage-error.js';
import { importContributions, type ContributionsOptions } from '../contributions/import-contributions.js';
import { readMapping } from '../contributions/mapping.js';
import type { Source } from '../contributions/source.js';
import { DEPTH_MAX } from '../contributions/presets/decidim.js';
import type { JsonRow } from '../files/json-lines.js';
import type { SourceRow } from '../files/source-file.js';
import type { ImportContext, ImportSummary } from '../import.js';
import { nameOfPath } from '../source-name.js';
import { commentOf, type DecidimContribution, isWithdrawn, placeOf, proposalOf } from './decidim-rows.js';
import { OpenData } from './open-data.js';

export type DecidimOptions = Omit<ContributionsOptions, 'mapping' | 'encoding' | 'theme' | 'questionCode' | 'questionVersion'> & {
  /** The number of the component whose proposals come in; the one that there is without it. */
  readonly component?: string | undefined;
};

/** So that the component's number fits behind it. */
export const NAME_LENGTH_MAX = 40;

/**
 * Records the proposals of one component of a Decidim installation, and their comments as answers. What the open data say of meetings,
 * results, decisions and supports is not the participants' word, and is left out and counted. @throws UsageError
 */
export const importDecidim = async (file: string, options: DecidimOptions, context: ImportContext): Promise<ImportSummary> => {
  const { component: _, language = 'de', ...rest } = options;
  const { component, source: read, leftOut } = await readDecidim(file, options);
  const source = `${options.source ?? nameOfPath(file, NAME_LENGTH_MAX)}-${component}`;
  return importContributions(file, { ...rest, source, language, mapping: 'decidim' }, context, { rows: read.rows, leftOut });
};

/** What would come in of a component, as contributions, and what is left out of it. @throws UsageError */
export const readDecidim = async (
  file: string,
  { component: asked, language = 'de' }: Pick<DecidimOptions, 'component' | 'language'>,
): Promise<{ readonly component: string; readonly source: Source; readonly leftOut: ImportSummary['leftOut'] }> => {
  const data = await OpenData.open(file);
  const component = await componentOf(data, asked, file);
  const { rows, leftOut } = await readOf(data, component, language);
  return { component, source: { file, mapping: await readMapping('decidim'), rows }, leftOut };
};

const componentOf = async (data: OpenData, asked: string | undefined, file: string): Promise<string> => {
  const found = new Map<string, { readonly space: string; readonly proposals: number }>();
  for await (const { row } of data.rows('proposals')) {
    const id = row['component/id'] ?? '';
    found.set(id, { space: row['participatory_space/url'] ?? '', proposals: (found.get(id)?.proposals ?? 0) + 1 });
  }
  const [only] = found.keys();
  if (only === undefined) throw new UsageError(`${file}: has no proposals.`);
  if (asked !== undefined && found.has(asked)) return asked;
  if (asked === undefined && found.size === 1) return only;
  const each = [...found].map(([id, { space, proposals }]) => `${id} (${space}, ${proposals} proposals)`);
  throw new UsageError(`${file}: has proposals of these components. Say which with --component: ${each.join('; ')}.`);
};

type Read = { readonly rows: readonly SourceRow<JsonRow>[]; readonly leftOut: Readonly<Record<string, number>> };

const readOf = async (data: OpenData, component: string, language: string): Promise<Read> => {
  const { rows, elsewhere, withdrawn, decisions } = await proposalsOf(data, component, language);
  const byId = new Map(rows.map(({ value }) => [String(value['id']), value]));
  const comments = new Map<string, Comment>();
  const left = { onWithdrawn: 0, onHidden: 0 };
  for await (const { row } of data.rows('proposal_comments')) {
    const place = placeOf(row);
    if (withdrawn.has(place.proposal)) left.onWithdrawn++;
    else if (byId.has(place.proposal)) comments.set(row['id'] ?? '', { ...place, value: commentOf(row) });
    else if (!elsewhere.has(place.proposal)) left.onHidden++;
  }
  const moved = attach(comments, byId);
  const others = { meetings: await data.count('meetings'), results: await data.count('results'), projects: await data.count('projects') };
  const leftOut = {
    'withdrawn-proposals': withdrawn.size,
    'comments-on-withdrawn-proposals': left.onWithdrawn,
    'comments-on-proposals-that-are-not-there': left.onHidden,
    'what-replies-answered': moved,
    'decisions-on-proposals': decisions,
    ...others,
  };
  return { rows, leftOut };
};

const DECIDED = ['accepted', 'rejected', 'evaluating'];

const proposalsOf = async (data: OpenData, component: string, language: string) => {
  const rows: { readonly line: number; readonly value: DecidimContribution }[] = [];
  const [elsewhere, withdrawn] = [new Set<string>(), new Set<string>()];
  let decisions = 0;
  for await (const { line, row } of data.rows('proposals')) {
    const { id = '', state = '' } = row;
    if (row['component/id'] !== component) elsewhere.add(id);
    else if (isWithdrawn(row)) withdrawn.add(id);
    else {
      if (DECIDED.includes(state)) decisions++;
      rows.push({ line, value: proposalOf(row, language) });
    }
  }
  return { rows, elsewhere, withdrawn, decisions };
};

type Comment = ReturnType<typeof placeOf> & { readonly value: DecidimContribution };

/** Puts each comment below what it answers; below the proposal where that is not there, and says how many those are. */
const attach = (comments: ReadonlyMap<string, Comment>, proposals: ReadonlyMap<string, DecidimContribution>): number => {
  const depthOf = ({ comment }: Comment): number => {
    let depth = 1;
    for (let above = comment; above !== null && depth <= DEPTH_MAX; depth++) above = comments.get(above)?.comment ?? null;
    return depth;
  };
  let moved = 0;
  for (const comment of comments.values()) {
    const above = comment.comment === null ? undefined : comments.get(comment.comment);
    // Comments that answer one another in a circle are too deep as well.
    const isThere = above?.proposal === comment.proposal && depthOf(comment) <= DEPTH_MAX;
    if (comment.comment !== null && !isThere) moved++;
    (isThere ? above.value : proposals.get(comment.proposal))?.comments.push(comment.value);
  }
  return moved;
};
