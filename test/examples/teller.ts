import { createHash } from 'node:crypto';
import { COMMANDS, type CommandName } from '../../src/commands/all.js';
import type { Role } from '../../src/domain/role.js';
import { EVENT_SCHEMAS } from '../../src/events/all.js';
import { publicLine } from '../../src/export/public-line.js';
import type { Examples } from '../../src/http/examples.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { nameUuid } from '../../src/record/name-uuid.js';
import type { Harness, Sending } from '../harness.js';
import type { ToldClock } from './told-clock.js';

/** Somebody with an account; null: anybody. */
export type Who = { readonly role: Role; readonly name: string } | null;
export type Named = Readonly<Record<string, string>>;
type Told = Readonly<Record<string, unknown>>;

/** A file is shown by its beginning: of a page, what stands before its style. */
const LINES_MAX = 20;

/** Tells a dialogue through the doors of a program, and keeps the first word of each command and the first answer of each view. */
export class Teller {
  private readonly commands: Record<string, Examples['commands'][string]> = {};
  private readonly views: Record<string, Examples['views'][string]> = {};
  private readonly times = new Map<string, number>();
  private readonly standIns = new Map<unknown, string>();

  constructor(
    readonly harness: Harness,
    private readonly clock: ToldClock,
  ) {}

  async at(moment: string): Promise<void> {
    await this.clock.set(moment);
  }

  async does(who: Who, name: CommandName, params: Named, request: object): Promise<Told> {
    const definition = COMMANDS.find((command) => command.name === name)!;
    const path = filled(definition.path, params);
    const time = (this.times.get(name) ?? 0) + 1;
    this.times.set(name, time);
    const edits = 'edits' in definition && definition.edits;
    const headers = edits ? { 'if-match': `"${await this.revision(params)}"` } : {};
    // Ids are made of keys: what is told in between changes none of the others.
    const sending = { ...(await this.as(who)), key: nameUuid('example', name, String(time)), headers };
    const { status, body } = await this.harness.post(`/api/${path}`, request, sending);
    if (status >= 300) throw new Error(`${name} ${path}: ${status} ${JSON.stringify(body)}`);
    this.commands[name] ??= { path, request, answer: this.withStandIns(body) };
    return body;
  }

  /** The newest there is. `headers`: with the secret of what is one's own. */
  async asks(who: Who, view: string, params: Named = {}, query: Named = {}, headers: Named = {}, request?: object): Promise<Told> {
    const { path: template, projection } = QUESTIONS.find(({ path }) => path === view)!;
    const path = filled(template, params);
    const asked = { ...(await this.as(who)), headers: { 'accept-language': 'de', ...headers } };
    const head = String(await this.harness.store.head());
    const search = new URLSearchParams(query).toString();
    const found = search === '' ? path : `${path}?${search}`;
    // Until it has what was told.
    if (projection !== null) await this.answerTo(`${path}?${new URLSearchParams({ ...query, after: head }).toString()}`, asked, request);
    const { mediaType, text } = await this.answerTo(found, asked, request);
    if (mediaType !== 'application/json') {
      this.views[view] ??= { path: found, mediaType, answer: beginningOf(text).replace(/^data: (.*)$/gm, this.dataWithStandIns) };
      return { text };
    }
    const answer = JSON.parse(text) as Told;
    this.views[view] ??= { path: found, ...(request && { request }), answer: this.withStandIns(answer) };
    return answer;
  }

  async examples(): Promise<Examples> {
    const events: Record<string, unknown> = {};
    for (const event of await this.harness.store.readAll(0n, 1000)) {
      events[event.type] ??= this.withStandIns(JSON.parse(publicLine(event)));
    }
    return {
      commands: inOrder(
        this.commands,
        COMMANDS.map(({ name }) => name),
      ),
      views: inOrder(
        this.views,
        QUESTIONS.map(({ path }) => path),
      ),
      events: inOrder(events, Object.keys(EVENT_SCHEMAS)),
    };
  }

  private async answerTo(
    path: string,
    { token, headers }: Sending,
    request?: object,
  ): Promise<{ readonly mediaType: string; readonly text: string }> {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const sent = { ...headers, ...authorization };
    const response = await fetch(
      `${this.harness.url}/api/${path}`,
      request
        ? { method: 'POST', headers: { ...sent, 'content-type': 'application/json' }, body: JSON.stringify(request) }
        : { headers: sent },
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return { mediaType: response.headers.get('content-type')?.split(';')[0] ?? '', text };
  }

  private async as(who: Who): Promise<Pick<Sending, 'token'>> {
    return who === null ? {} : { token: await this.harness.token(who.role, who.name) };
  }

  private async revision(params: Named): Promise<number> {
    const [[noun, id]] = Object.entries(params) as [[string, string]];
    return (await this.harness.store.readStream(`${noun}-${id}`)).length - 1;
  }

  /**
   * What is random, or depends on how a page looks, is replaced by something of its form: always the same for the same place of the story,
   * and the same wherever it stands.
   */
  private withStandIns(value: unknown, name = ''): unknown {
    if (Array.isArray(value)) return value.map((each) => this.withStandIns(each, name));
    if (typeof value !== 'object' || value === null) return this.standIn(value, name);
    const inFiles = name === 'files' ? 'file ' : '';
    return Object.fromEntries(Object.entries(withKnownId(value)).map(([key, each]) => [key, this.withStandIns(each, `${inFiles}${key}`)]));
  }

  /** Of a line of a stream. */
  private readonly dataWithStandIns = (_: string, json: string): string => `data: ${JSON.stringify(this.withStandIns(JSON.parse(json)))}`;

  private standIn(value: unknown, name: string): unknown {
    if (name === 'file bytes') return 48_213;
    const form = value === null ? undefined : FORMS[name];
    if (!form) return value;
    const known = this.standIns.get(value) ?? form(String(this.standIns.size));
    this.standIns.set(value, known);
    return known;
  }
}

/** What the program itself says has a random key. */
const withKnownId = (value: object): object =>
  'id' in value && 'type' in value && 'role' in value && value.role === 'system'
    ? { ...value, id: nameUuid('example', String(value.type)) }
    : value;

const sha256 = (text: string) => createHash('sha256').update(`example ${text}`);
const hex = (text: string): string => sha256(text).digest('hex');

/** By the name of the field. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  body: (text) => nameUuid('example body', text),
  bodyCommitment: (text) => `v2:${hex(text)}`,
  internalDigest: hex,
  promise: (text) =>
    `localhost/zukunftsdialog/promise\n17\n${nameUuid('example event', text)}\n\n— localhost/zukunftsdialog ${sha256(text).digest('base64')}…\n`,
  'file digest': hex,
  network: (text) => sha256(text).digest('base64url').slice(0, 22),
};

const filled = (path: string, params: Named): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} without ${name}`);
    return encodeURIComponent(value);
  });

const beginningOf = (text: string): string => (text.split(/\n\s*<style>/)[0] ?? '').split('\n').slice(0, LINES_MAX).join('\n');

const inOrder = <T>(found: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(names.flatMap((name) => (found[name] === undefined ? [] : [[name, found[name]]])));
