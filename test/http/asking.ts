import { inspect } from 'node:util';
import { Logger } from '@nestjs/common';
import { contributionBody } from '../dialogue.js';
import type { AnsweredBy, CommandPath, Named, Sent } from '../api.js';
import type { Answer, Harness, Sending } from '../harness.js';

/** Every line that the program logs from now on, with all that hangs on its arguments. Call it after `startHarness`. */
export const recordLog = (): readonly string[] => {
  const lines: string[] = [];
  const note = (...parts: readonly unknown[]): void => {
    lines.push(parts.map((part) => (typeof part === 'string' ? part : inspect(part, { depth: null }))).join(' '));
  };
  Logger.overrideLogger({ log: note, warn: note, error: note, fatal: note, debug: note, verbose: note });
  return lines;
};

/** Status and code: what a refusal comes down to. */
export const refusal = ({ status, body }: Answer): readonly unknown[] => [status, body['code']];

type Field = { readonly pointer: string; readonly code: string; readonly detail: string };
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly errors?: readonly Field[];
};

export type Submitted = { readonly contribution: string; readonly secret: string; readonly sequence: number; readonly at: string };

/** A contribution over HTTP; `at` is its path. */
export const submit = async (
  { post }: Pick<Harness, 'post'>,
  dialogue: string,
  text?: string,
  fields?: object,
  sending?: Sending,
): Promise<Submitted> => {
  const { status, body } = await post(`/api/dialogues/${dialogue}/contributions`, contributionBody(text, fields), sending);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  const contribution = String(body['contribution']);
  return {
    contribution,
    secret: String(body['secret']),
    sequence: Number(body['sequence']),
    at: `/api/contributions/${contribution}`,
  };
};

/** A command that has to succeed. */
export const done = async (
  { post }: Pick<Harness, 'post'>,
  path: string,
  body: unknown,
  sending?: Sending,
): Promise<Answer['body'] & { readonly sequence: number; readonly revision: number }> => {
  const answer = await post(path, body, sending);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { ...answer.body, sequence: Number(answer.body['sequence']), revision: Number(answer.body['revision']) };
};

/** The same where path and body stand in the test as they are described. */
export const carriedOut = async <Path extends CommandPath>(
  { command }: Pick<Harness, 'command'>,
  path: Path,
  named: Named<Path>,
  body: Sent<Path>,
  sending?: Sending,
): Promise<AnsweredBy<Path>> => {
  const answer = await command(path, named, body, sending);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
