import { ConsoleLogger, type LoggerService, type LogLevel } from '@nestjs/common';
import { pino, type DestinationStream } from 'pino';
import { currentRequest } from '../telemetry/correlation.js';
import { currentTrace } from '../telemetry/telemetry.js';

/** From the one that says most to the one that says least; Nest's names and pino's. */
const LEVELS = [
  ['debug', 'debug'],
  ['log', 'info'],
  ['warn', 'warn'],
  ['error', 'error'],
  ['fatal', 'fatal'],
] as const satisfies readonly (readonly [LogLevel, string])[];
type Named = (typeof LEVELS)[number][1];

/** What Nest says of its own start-up; an error there comes to whoever started it, and is said once. */
const SCAFFOLDING = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'ExceptionHandler',
  'TypeOrmModule',
]);

/**
 * Lines for people on a terminal, JSON elsewhere, both without the scaffolding; to stderr, because stdout is for results.
 * A line of JSON says level, time, context and msg, and of which request and trace it is.
 */
export class ProgramLogger extends ConsoleLogger implements LoggerService {
  private readonly lines: ReturnType<typeof linesTo> | null;

  constructor(level: Named = 'info', { isTerminal = process.stderr.isTTY, to = pino.destination({ dest: 2, sync: true }) }: Sink = {}) {
    const from = LEVELS.findIndex(([, name]) => name === level);
    super({ json: !isTerminal, logLevels: LEVELS.slice(from).map(([nest]) => nest) });
    this.lines = isTerminal ? null : linesTo(to);
  }

  protected override printMessages(
    messages: unknown[],
    context?: string,
    level: LogLevel = 'log',
    ...rest: [unknown?, unknown?, unknown?]
  ): void {
    if (SCAFFOLDING.has(context ?? '')) return;
    if (!this.lines) return super.printMessages(messages, context, level, 'stderr', rest[1]);
    const name = LEVELS.find(([nest]) => nest === level)?.[1] ?? 'debug';
    // What is said is a sentence of ours: of anything else only its kind is told, because a text may stand in it.
    for (const message of messages)
      this.lines[name]({ context, ...stackOf(rest[1]) }, typeof message === 'string' ? message : kindOf(message));
  }
}

type Sink = { readonly isTerminal?: boolean; readonly to?: DestinationStream };

const linesTo = (to: DestinationStream) =>
  pino(
    {
      level: 'debug',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ request: currentRequest(), trace: currentTrace() }),
    },
    to,
  );

const stackOf = (stack: unknown) => (typeof stack === 'string' ? { stack } : {});
const kindOf = (message: unknown): string => (message instanceof Error ? message.name : typeof message);
