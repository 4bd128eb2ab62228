import { z } from 'zod';
import type { Role } from '../domain/role.js';
import type { Language } from '../domain/language.js';
import type { Reader } from '../identity/reader.js';
import { sequence } from './answer.js';
import { readCursor } from './cursor.js';
import { cursorOf, MOMENT, type Moments, PAGE, requireMoment, sequenceOf } from './moment.js';
import type { ShownRows } from './rows-behind.js';
import type { Sources } from './sources.js';

type Shape = Readonly<Record<string, z.ZodType>>;

/** A question to a view: where it is asked, by whom, and what comes back. */
type Definition = {
  readonly view: string;
  /** Whose sequence the answer stands for, where it is not called like the view; null where it is not as of a sequence. */
  readonly projection?: string | null;
  /** Below /api, with the names of `params` in it; GET, or POST where it has a body. */
  readonly path: string;
  readonly summary: string;
  readonly roles: readonly Role[];
  /** It tells of single people, or has their words that are not public: which official read it is noted. */
  readonly isPersonal?: boolean;
  /** A list that names no dialogue, and shows of each what the roles there allow: it lets in who has a role in one. */
  readonly inEachDialogue?: boolean;
  /** The header with which somebody reads what is their own. */
  readonly secret?: string;
  /** The header with which somebody goes on where an answer ended: what `after` is then. */
  readonly resumesBy?: string;
  readonly params?: Shape;
  readonly query?: Shape;
  /** What its query names, as a path would, where that is not a dialogue: of what is asked for, whatever it is. */
  readonly names?: (query: Readonly<Record<string, unknown>>) => object;
  /** Of what is too much for an address: what else is said. It is a question all the same, and nothing is written. */
  readonly body?: Shape;
  /** What its parameters have to be to each other: an issue for each that is not so. */
  readonly fits?: (query: Readonly<Record<string, unknown>>) => readonly { readonly at: string; readonly message: string }[];
  /** Of a list: the form of the positions at which its pages end. */
  readonly pages?: RegExp | ((query: Readonly<Record<string, unknown>>) => RegExp);
  /** Of a list: by which fields a row is known, where it is not by the first of them. */
  readonly key?: readonly string[] | ((query: Readonly<Record<string, unknown>>) => readonly string[]);
  /** What it shows as rows, of which it can be told what changed them. */
  readonly rows?: ShownRows;
  /** Without `asOf`, which stands before everything else. */
  readonly answer: z.ZodType;
  /** Of an answer that is a file. */
  readonly mediaTypes?: readonly string[];
  /** What else it can be answered as, by the name of the format. */
  readonly forms?: Readonly<Record<string, OtherForm>>;
};

/** An answer in another form than that of all views, such as a picture. */
export type OtherForm = {
  readonly mediaType: string;
  readonly description: string;
  /** Pure. What comes in is the whole answer; TypeScript does not see which through the generics. */
  readonly write: (answer: never, language: Language) => string;
};

type None = Readonly<Record<never, never>>;
type ParamsOf<D> = D extends { readonly params: infer P extends Shape } ? P : None;
type QueryOf<D> = D extends { readonly query: infer Q extends Shape } ? Q : None;
type BodyOf<D> = D extends { readonly body: infer B extends Shape } ? B : None;
type MomentOf<D> = D extends { readonly projection: null } ? None : typeof MOMENT;
type PageOf<D> = D extends { readonly pages: unknown } ? typeof PAGE : None;

/** What is asked, as whoever answers it has it. */
export type Asked<D extends Definition> = {
  readonly params: { readonly [Name in keyof ParamsOf<D>]: z.output<ParamsOf<D>[Name]> };
  readonly query: z.output<z.ZodObject<MomentOf<D> & PageOf<D> & QueryOf<D>>>;
  readonly body: z.output<z.ZodObject<BodyOf<D>>>;
  /** Checks what was asked against what there is. @throws in the way of whoever asks */
  readonly check: Check;
  /** The sequence that the answer stands for. */
  readonly asOf: D extends { readonly projection: null } ? null : bigint;
  /** Where the page begins: behind this position. Null on the first. */
  readonly from: string | null;
  /** Nothing says as of when: the newest there is. */
  readonly isLive: boolean;
  readonly reader: Reader;
};

/** Some bytes, instead of JSON. */
export type FileAnswer = {
  readonly mediaType: string;
  readonly body: string | Buffer | AsyncIterable<string>;
  /** The name of a file that nobody's browser shall open; null where it is a page to be looked at. */
  readonly saveAs: string | null;
  /** SHA-256 in hex, of a file that never changes. */
  readonly digest?: string;
  readonly language?: Language;
};

export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;
type AnswerOf<D extends Definition> = D extends { readonly mediaTypes: unknown } ? FileAnswer : Frozen<z.input<D['answer']>> & object;

/** The schema of all of it. */
type AnsweredOf<D extends Definition> = D extends { readonly projection: null }
  ? D['answer']
  : D['answer'] extends z.ZodObject<infer S>
    ? z.ZodObject<{ readonly asOf: typeof sequence } & S>
    : D['answer'];

/** Checks a value against a schema. @throws where it does not fit, in the way of whoever asks; `at` says where the value stood */
type Check = <Schema extends z.ZodType>(schema: Schema, value: unknown, at?: string) => z.output<Schema>;

/** A question as it came. */
export type Question = {
  readonly params: object;
  readonly query: object;
  readonly body?: unknown;
  readonly reader: Reader;
  readonly check: Check;
};

/** A question that was understood, and the state it is about; `answer` looks, from the cursor of the question on or from the `next` of a page. */
type Understood = { readonly asOf: bigint | null; readonly answer: (next?: string) => Promise<object> };

/** A view, or one question to it, as those have it who ask all of them. */
export type View = Omit<Definition, 'query' | 'params' | 'body' | 'answer'> & {
  readonly params: Shape;
  readonly query: z.ZodObject;
  /** Null where it takes none. */
  readonly body: z.ZodObject | null;
  readonly answer: z.ZodType;
  /** @throws what `check` throws, and AsOfMalformed, BeforeRecord, NotYet, ViewBehind; its answer a Refusal */
  readonly ask: (question: Question, sources: Sources) => Promise<Understood>;
};

/**
 * A question to a view, whole: what is asked, who may, and how it is answered as of a sequence. Its door and its description are made from
 * that. It knows nothing of HTTP.
 */
export const defineView = <const D extends Definition>(definition: D) => ({
  reading: (read: (asked: Asked<D>, sources: Sources) => Promise<AnswerOf<D>>): View & { readonly answer: AnsweredOf<D> } =>
    viewOf(definition, read),
});

/** What the schemas of MOMENT and PAGE have checked. */
const momentsIn = (query: object): Moments => query;

const dialogueIn = (query: object): string | null => ('dialogue' in query && typeof query.dialogue === 'string' ? query.dialogue : null);

const viewOf = <D extends Definition>(definition: D, read: (asked: Asked<D>, sources: Sources) => Promise<object>) => {
  const { view, projection = view, params = {}, pages, fits = () => [], answer } = definition;
  const formFor = (query: Readonly<Record<string, unknown>>): RegExp => (typeof pages === 'function' ? pages(query) : (pages ?? /^$/));
  const query = z
    .strictObject({ ...(projection !== null && MOMENT), ...(pages && PAGE), ...definition.query })
    .check(({ value, issues }) => {
      for (const { at, message } of fits(value)) issues.push({ code: 'custom', input: value, path: [at], message });
    });
  const body = definition.body ? z.strictObject(definition.body) : null;
  return {
    ...definition,
    params,
    query,
    body,
    // The cast says what TypeScript does not see through the generics.
    answer: (projection !== null && answer instanceof z.ZodObject
      ? z.object({ asOf: sequence, ...answer.shape })
      : answer) as AnsweredOf<D>,
    ask: async (question: Question, sources: Sources): Promise<Understood> => {
      const { check, reader } = question;
      const named: Readonly<Record<string, unknown>> = { ...question.params };
      const values = Object.entries(params).map(([name, schema]): [string, unknown] => [name, check(schema, named[name], `/${name}`)]);
      if (projection !== null) requireMoment(question.query);
      const asked = check(query, question.query);
      const said = body && check(body, question.body ?? {});
      const moments = momentsIn(asked);
      const form = formFor(asked);
      const cursor = moments.cursor === undefined ? null : readCursor(check(cursorOf(form, moments), moments.cursor, '/cursor'), form);
      const asOf = projection === null ? null : await sequenceOf(projection, { ...moments, cursor }, dialogueIn(asked), sources.reading);
      const isLive = moments.asOf === undefined && moments.asOfOccurred === undefined && cursor === null;
      const whole = { params: Object.fromEntries(values), query: asked, body: said ?? {}, asOf, isLive, reader, check };
      return {
        asOf,
        answer: async (next) => {
          const page = next === undefined ? cursor : readCursor(next, form);
          // The cast says what TypeScript does not see through the generics.
          const answered = await read({ ...whole, from: page?.position ?? null } as unknown as Asked<D>, sources);
          return asOf === null || definition.mediaTypes ? answered : { asOf: Number(asOf), ...answered };
        },
      };
    },
  };
};
