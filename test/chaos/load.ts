import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { contributionBody } from '../dialogue.js';
import type { Answer } from '../harness.js';
import type { Role } from '../../src/domain/role.js';
import type { Installation } from './installation.js';
import type { Random } from './random.js';

/** One command, as whoever sent it remembers it. */
export type Told = {
  readonly key: string;
  readonly path: string;
  /** How often it was sent until somebody answered. */
  readonly tries: number;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
};

type Command = { readonly path: string; readonly body: object; readonly role?: Role; readonly subject?: string };
type Known = { readonly at: string; readonly secret: string };

const PATIENCE_MS = 10_000;
const GIVING_UP_MS = 120_000;
const CLIENTS = 4;
const REPORT_EVERY_MS = 12_000;
const RECENT = 25;

export type Load = {
  /** What was answered, by whoever it was. */
  readonly told: readonly Told[];
  readonly begin: () => void;
  /** Ends when each of the commands under way has its answer. @throws where one never got any */
  readonly pause: () => Promise<void>;
};

/** People who submit, rate, moderate, take back and ask for reports, and who repeat what nobody answered. */
export const load = ({ processes }: Pick<Installation, 'processes'>, dialogue: string, random: Random): Load => {
  const told: Told[] = [];
  const known: Known[] = [];
  let running: Promise<unknown> = Promise.resolve();
  let on = new AbortController();

  /** What became of a request that nobody has answered, in words. */
  const once = async ({ path, body, role, subject }: Command, key: string): Promise<Answer | string> => {
    const { member } = random.pick(processes.api);
    const token = role && { token: await member.token(role, subject) };
    try {
      const answer = await member.post(path, body, { key, ...token, signal: AbortSignal.timeout(PATIENCE_MS) });
      return answer.status < 500 && answer.status !== 429 ? answer : `${answer.status} ${JSON.stringify(answer.body)}`;
    } catch (error) {
      // Refused, reset, cut off in the middle of the answer, or no answer in time.
      return String(error);
    }
  };
  const insist = async (command: Command, key: string): Promise<Told> => {
    for (let [tries, begin] = [1, Date.now()]; ; tries++) {
      const answer = await once(command, key);
      if (typeof answer !== 'string') return { key, path: command.path, tries, status: answer.status, body: answer.body };
      if (Date.now() - begin > GIVING_UP_MS) throw new Error(`Nobody has answered ${command.path} (${key}) in ${tries} tries: ${answer}`);
      await sleep(50 + random.below(200));
    }
  };
  const send = async (command: Command): Promise<Told> => {
    const key = randomUUID();
    // Some press the button twice.
    const answers = await Promise.all(Array.from({ length: random.next() < 0.1 ? 2 : 1 }, () => insist(command, key)));
    told.push(...answers);
    return answers[0]!;
  };

  const submit = async (): Promise<void> => {
    const { status, body } = await send({
      path: `/api/dialogues/${dialogue}/contributions`,
      body: contributionBody(`Contribution ${known.length}`),
    });
    if (status === 201) known.push({ at: `/api/contributions/${String(body['contribution'])}`, secret: String(body['secret']) });
  };
  /** Something that is done to one of the newest contributions, so that several people are at it. */
  const toOne = (make: (one: Known) => Command) => async (): Promise<void> => {
    const one = known[known.length - 1 - random.below(Math.min(RECENT, known.length))];
    if (one) await send(make(one));
  };
  const participant = () => `a participant, number ${random.below(12)}`;
  const justification = 'Because';
  const moderator = (subject: string) => ({ role: 'moderator', subject }) as const;
  const actions: readonly (readonly [number, () => Promise<void>])[] = [
    [6, submit],
    [
      10,
      toOne(({ at }) => ({
        path: `${at}/ratings`,
        body: { value: random.pick(['agree', 'pass', 'disagree']), participant: participant() },
      })),
    ],
    [2, toOne(({ at }) => ({ path: `${at}/ratings/withdrawal`, body: { participant: participant() } }))],
    [3, toOne(({ at }) => ({ path: `${at}/acceptance`, body: {}, ...moderator('Mo') }))],
    [1, toOne(({ at }) => ({ path: `${at}/rejection`, body: { reason: 'off-topic', justification }, ...moderator('Mo') }))],
    [1, toOne(({ at, secret }) => ({ path: `${at}/appeal`, body: { justification, secret } }))],
    [1, toOne(({ at }) => ({ path: `${at}/appeal/upholding`, body: { justification }, ...moderator('Mia') }))],
    [1, toOne(({ at, secret }) => ({ path: `${at}/withdrawal`, body: { secret } }))],
  ];
  const chances = actions.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

  const client = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await random.pick(chances)();
      await sleep(random.below(150));
    }
  };
  const office = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await send({ path: `/api/dialogues/${dialogue}/reports`, body: { kind: 'results' }, role: 'office' });
      await sleep(REPORT_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  return {
    told,
    begin: () => {
      on = new AbortController();
      running = Promise.all([office(on.signal), ...Array.from({ length: CLIENTS }, () => client(on.signal))]);
      // It is told at the next pause.
      running.catch(() => undefined);
    },
    pause: async () => {
      on.abort();
      await running;
    },
  };
};
