import { Command, Option } from 'commander';
import { z } from 'zod';
import { type Language, LANGUAGES } from '../domain/language.js';
import { UsageError } from '../host/usage-error.js';
import { EVERYBODY, TOKEN_ROLES } from '../identity/access.js';
import { QUESTIONS } from '../replay/all-questions.js';
import { FILE_FORMATS } from '../projections/view-file.js';
import { hasDifferences } from '../projections/view-difference.js';
import type { OtherForm, View } from '../projections/view.js';

const FORMATS = ['table', ...FILE_FORMATS, 'json'] as const;

/** What is asked of a view at the command line: how it is shown, as of when and to whom besides what the view itself takes. */
export type Asked = {
  readonly query: Readonly<Record<string, string>>;
  /** Of a question that has one. */
  readonly body: unknown;
  readonly format: (typeof FORMATS)[number];
  /** A form of the view's own, where that is wanted. */
  readonly other: OtherForm | null;
  readonly withBom: boolean;
  readonly columns: readonly string[] | null;
  readonly since: string | null;
  readonly role: string | null;
  readonly subject: string | null;
  /** In which it is said; null: in that of the terminal. */
  readonly language: Language | null;
};

/** `recommendations/<recommendation>`: how the address of a view is told. */
export const addressOf = ({ path }: Pick<View, 'path'>): string => path.replace(/:(\w+)/g, '<$1>');

const formOf = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
const literalIn = ({ path }: View): number => path.replace(/:\w+/g, '').length;

/** The view at an address, and what the address names; of several the one that says more of it. */
export const viewAt = (address: string): { readonly view: View; readonly params: Readonly<Record<string, string>> } | null => {
  const [view] = QUESTIONS.filter(({ path }) => formOf(path).test(address)).toSorted((a, b) => literalIn(b) - literalIn(a));
  return view ? { view, params: { ...formOf(view.path).exec(address)?.groups } } : null;
};

export const parametersOf = (view: View): readonly string[] => options(view).map(({ option }) => option.long ?? option.flags);

/** How one of its parameters is said. */
export const optionFor = (view: View, name: string): string => `--${kebab(OWN.includes(name) ? `${view.view}-${name}` : name)}`;

type Property = {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: string | number;
};
type Parameter = { readonly name: string; readonly option: Option };

/** Of each parameter an option, called like it, or after the view where `show` has one of that name. */
const options = (view: View): readonly Parameter[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(view.query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties as Readonly<Record<string, Property>>).map(([name, property]) => {
    const flags = `${optionFor(view, name)}${property.const === 'true' ? '' : ` <${name === 'dialogue' ? 'id' : 'value'}>`}`;
    return { name, option: new Option(flags, toldOf(property)).makeOptionMandatory(required.includes(name)) };
  });
};

const OWN: readonly string[] = ['format', 'bom', 'columns', 'since', 'role', 'subject', 'body', 'json', 'help'] satisfies (
  keyof Own | 'help'
)[];
/** Where texts are found by their language, that is meant. */
const hasLanguage = ({ query }: View): boolean => 'language' in query.shape;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const toldOf = ({ description = '', enum: values = [], default: otherwise }: Property): string =>
  [
    description.replace(/`(\w+)`/g, (_, name: string) => kebab(name)),
    values.length === 0 ? '' : `one of: ${values.map(String).join(', ')}`,
    otherwise === undefined ? '' : `(default: ${String(otherwise)})`,
  ]
    .filter((part) => part !== '')
    .join(' ');

type Own = {
  readonly format?: string;
  readonly bom?: true;
  readonly columns?: string;
  readonly since?: string;
  readonly role?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly language?: Language;
  readonly json?: true;
};

/** Reads what stands behind the address of a view. Says, where that is asked for, what could stand there. @throws CommanderError */
export const askedOf = (view: View, args: readonly string[], parent: Command): Asked => {
  const command = new Command(`zukunftsdialog show ${addressOf(view)}`)
    .copyInheritedSettings(parent)
    .helpOption('-h, --help', 'what this view can be asked')
    .description(`${view.summary}.${isForAll(view) ? '' : `\nFor: ${view.roles.join(', ')}.`}`);
  const parameters = options(view);
  const { forms = {} } = view;
  for (const { option } of parameters) command.addOption(option);
  if (!view.mediaTypes) {
    command
      .addOption(
        new Option('--format <format>', 'how it is shown; csv and ndjson have all rows')
          .choices([...FORMATS, ...Object.keys(forms)])
          .default('table'),
      )
      .option('--json', 'the same as --format json')
      .option('--columns <names>', 'of a table, with commas between: which columns, in which order')
      .option('--bom', 'a CSV that begins with a byte order mark, as some spreadsheets want it');
  }
  if (view.body) command.option('--body <json>', 'what is asked, as JSON (default: {})', '{}');
  if (!hasLanguage(view))
    command.addOption(new Option('--language <language>', 'in which it is said (default: of the terminal)').choices(LANGUAGES));
  if (hasDifferences(view)) command.option('--since <state>', 'what is not as it was then, a sequence or an instant: as table or json');
  command
    .addOption(new Option('--role <role>', 'read as one who has this role everywhere (default: as everybody)').choices(TOKEN_ROLES))
    .option('--subject <name>', 'as whom, for what is for one person alone (default: the role)');
  command.parse([...args], { from: 'user' });
  const { format = 'table', json = false, bom = false, columns, since, role, subject, body, language } = command.opts<Own>();
  const values = command.opts<Readonly<Record<string, string | true | undefined>>>();
  const query = parameters.flatMap(({ name, option }) => {
    const value = values[option.attributeName()];
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  return {
    query: Object.fromEntries(query),
    format: json ? 'json' : (FORMATS.find((one) => one === format) ?? 'json'),
    other: json ? null : (forms[format] ?? null),
    withBom: bom,
    columns: columns?.split(',').map((name) => name.trim()) ?? null,
    since: since ?? null,
    role: role ?? null,
    subject: subject ?? null,
    body: body === undefined ? {} : jsonOf(body),
    language: hasLanguage(view) ? null : (language ?? null),
  };
};

/** @throws UsageError */
const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new UsageError('--body: This is no JSON.');
  }
};

export const isForAll = ({ roles }: Pick<View, 'roles'>): boolean => EVERYBODY.every((role) => roles.includes(role));
