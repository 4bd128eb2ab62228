import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Language } from '../domain/language.js';
import type { Role } from '../domain/role.js';
import { codeOf } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { EVERYBODY, TOKEN_ROLES } from '../identity/access.js';
import type { Reader } from '../identity/reader.js';
import { QUESTIONS } from '../replay/all-questions.js';
import { requireMoment } from '../projections/moment.js';
import type { Sources } from '../projections/sources.js';
import { columnsOf, fileOf } from '../projections/view-file.js';
import { viewDifference } from '../projections/view-difference.js';
import type { FileAnswer, Question, View } from '../projections/view.js';
import type { SecurityLog } from '../telemetry/security-log.js';
import { differenceLines } from './difference-lines.js';
import type { Output } from './output.js';
import { pageLines } from './page-lines.js';
import { addressOf, type Asked, askedOf, isForAll, parametersOf, viewAt } from './show-options.js';
import { checkFor, isUnknown, toldAtOnce, toldOf } from './show-refusals.js';
import type { Column } from './table.js';

type Named = NonNullable<ReturnType<typeof viewAt>>;
type At = { readonly command: Command; readonly output: Output };

/** Shows a view, or says which there are. */
export const show = async (address: string, args: readonly string[], at: At): Promise<void> =>
  address === '' || address.startsWith('-') ? listed(at.output) : showFirst([address], args, at);

/** Shows the first of some views that knows what it is asked about. */
export const showFirst = async (addresses: readonly string[], args: readonly string[], { command, output }: At): Promise<void> => {
  const wanted = addresses.map((address) => {
    const named = viewAt(address);
    if (!named) throw new UsageError(`There is no view ${address}. \`zukunftsdialog show\` lists them.`);
    const asked = askedOf(named.view, args, command);
    const columns = columnsFor(named.view, asked);
    requireReadable(named, asked);
    return { named, asked: { ...asked, columns } };
  });
  const { atReadSide } = await import('./read-side.js');
  await atReadSide('zukunftsdialog show', output, async (sources, security) => {
    const unknown: string[] = [];
    for (const { named, asked } of wanted)
      try {
        return await answer(named, asked, { sources, security });
      } catch (error) {
        // Whoever reads no further, as `head`, has what they wanted.
        if (codeOf(error) === 'EPIPE') return;
        const told = await toldOf(error, named.view, sources);
        if (!isUnknown(error) || !(told instanceof UsageError)) throw told;
        unknown.push(told.message);
      }
    throw new UsageError(unknown.join(' '));
  });
};

const listed = (output: Output): void => {
  const views = QUESTIONS.map((view) => ({
    view: addressOf(view),
    summary: view.summary,
    roles: view.roles,
    parameters: parametersOf(view),
  }));
  const lines = QUESTIONS.flatMap((view, i) => [
    addressOf(view),
    `    ${view.summary}${isForAll(view) ? '' : ` (--role ${view.roles.join(', ')})`}`,
    ...(views[i]?.parameters.length ? [`    ${views[i].parameters.join(' ')}`] : []),
  ]);
  output.result({ views }, lines);
};

/** Said before anything is opened. @throws UsageError */
const requireReadable = ({ view, params }: Named, { query, body, since, format, other, role, subject }: Asked): void => {
  const check = checkFor(view);
  if (role === null && subject !== null) throw new UsageError('--subject goes with --role.');
  if (!isForAll(view) && !view.roles.some((one) => one === role))
    throw new UsageError(`This view is for ${view.roles.join(', ')}: say --role.`);
  for (const [name, schema] of Object.entries(view.params)) check(schema, params[name], `/${name}`);
  try {
    if (view.projection !== null) requireMoment(query);
    if (since !== null) requireMoment({ asOf: since });
  } catch (error) {
    throw toldAtOnce(error);
  }
  check(view.query, query);
  if (view.body) check(view.body, body ?? {}, '/body');
  if (since === null) return;
  if (format === 'csv' || format === 'ndjson' || other) throw new UsageError('A difference (--since) is shown as table or json.');
  if (['limit', 'cursor'].some((name) => name in query))
    throw new UsageError('A difference (--since) is of all rows: without --limit and --cursor.');
};

/** @throws UsageError */
const columnsFor = (view: View, { columns }: Asked): readonly Column[] | null => {
  const all = columnsOf(view);
  return (
    columns?.flatMap((wanted) => {
      const found = all.filter((column) => `${column.join('.')}.`.startsWith(`${wanted}.`));
      if (found.length === 0)
        throw new UsageError(`There is no column ${wanted}. Columns: ${all.map((each) => each.join('.')).join(', ')}.`);
      return found;
    }) ?? null
  );
};

type Opened = { readonly sources: Sources; readonly security: SecurityLog };
type Wanted = Omit<Asked, 'columns'> & { readonly columns: readonly Column[] | null };

const answer = async (named: Named, asked: Wanted, { sources, security }: Opened): Promise<void> => {
  const { view, params } = named;
  const { reader, noteRead } = readerOf(named, asked, { sources, security });
  const query = isOfNow(view, asked.query) ? { ...asked.query, after: String(await sources.store.head()) } : asked.query;
  const question: Question = { params, query, body: asked.body ?? {}, reader, check: checkFor(view) };
  if (asked.format === 'csv' || asked.format === 'ndjson') {
    const { lines } = await fileOf(view, question, sources, { format: asked.format, withBom: asked.withBom });
    noteRead();
    return written(lines);
  }
  const { value, lines } = await (asked.since === null ? pageOf : differenceSince(asked.since))(view, question, sources);
  noteRead();
  if (view.mediaTypes) return writtenFile(value as FileAnswer);
  if (asked.other && asked.since === null) return written([asked.other.write(value as never, reader.language)]);
  await written([
    `${asked.format === 'json' ? JSON.stringify(value) : lines({ columns: asked.columns, language: reader.language }).join('\n')}\n`,
  ]);
};

/** What is shown: as it is, and for the eye. */
type Wish = { readonly columns: readonly Column[] | null; readonly language: Language };
type Shown = { readonly value: object; readonly lines: (wish: Wish) => readonly string[] };

const pageOf = async (view: View, question: Question, sources: Sources): Promise<Shown> => {
  const value = await (await view.ask(question, sources)).answer();
  return { value, lines: ({ columns, language }) => pageLines(view, value, columns, { width: width(), language }) };
};

const differenceSince =
  (since: string) =>
  async (view: View, question: Question, sources: Sources): Promise<Shown> => {
    const value = await viewDifference(view, question, since, sources);
    if (value.since > value.asOf) throw new UsageError(`--since is later than --as-of: sequence ${value.since}, and ${value.asOf}.`);
    return {
      value,
      lines: ({ columns, language }) => differenceLines(view.view, value, columns ?? columnsOf(view), { width: width(), language }),
    };
  };

/** Of the newest state: all that is in the record now, so that a view that is behind is not taken for one that has nothing. */
const isOfNow = ({ projection }: View, query: Asked['query']): boolean =>
  projection !== null && ['asOf', 'asOfOccurred', 'after', 'cursor'].every((name) => query[name] === undefined);

/** A thing, or an event. */
const NAMED = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,15})$/;

/** Whoever runs this has the files of the installation, so a role is taken at their word; what it reads of people is noted as at the HTTP door. */
const readerOf = (
  { view, params }: Named,
  { role: name, subject, query, language }: Wanted,
  { sources: { pseudonyms }, security }: Opened,
) => {
  const role = TOKEN_ROLES.find((known) => known === name);
  const actor = role === undefined ? null : pseudonyms.official(subject ?? role);
  let isNoted = false;
  const note = (readers: readonly Role[]): void => {
    if (isNoted || role === undefined || !readers.includes(role)) return;
    isNoted = true;
    const named = Object.entries({ ...params, dialogue: query['dialogue'] ?? '' }).filter(([, id]) => NAMED.test(id));
    security.note({
      what: 'personal-data-read',
      by: 'command-line',
      view: view.view,
      role,
      user: process.getuid?.() ?? null,
      route: `/api/${view.path}`,
      actor,
      ids: named.map(([name, id]) => `${name}:${id}`),
    });
  };
  const reader: Reader = {
    roles: role === undefined ? EVERYBODY : [role],
    actor,
    grants: role === undefined ? [] : [{ role, dialogue: null }],
    language: language ?? languageHere(),
    secretDigest: null,
    tellsMore: note,
  };
  return { reader, noteRead: () => (view.isPersonal ? note(view.roles) : undefined) };
};

const languageHere = (): Language =>
  /^de/i.test(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '') ? 'de' : 'en';

/** Where no terminal says it. */
const WIDTH = 120;
const width = (): number => process.stdout.columns || WIDTH;

const writtenFile = ({ body, mediaType }: FileAnswer): Promise<void> => {
  // Nobody has looked what its characters do to a terminal.
  if (process.stdout.isTTY) throw new UsageError(`This is a file, ${mediaType}: send it into one, with >.`);
  return written(typeof body === 'string' || Buffer.isBuffer(body) ? [body] : body);
};

const written = (chunks: Iterable<string | Buffer> | AsyncIterable<string>): Promise<void> =>
  pipeline(Readable.from(chunks), process.stdout, { end: false });
