import { ConsoleLogger, type LogLevel } from '@nestjs/common';

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

/** Lines for people on a terminal, JSON elsewhere, both without the scaffolding; to stderr, because stdout is for results. */
export class ProgramLogger extends ConsoleLogger {
  constructor() {
    super({ json: !process.stderr.isTTY, logLevels: ['log', 'warn', 'error', 'fatal'] });
  }

  protected override printMessages(
    messages: unknown[],
    context?: string,
    level: LogLevel = 'log',
    ...rest: [unknown?, unknown?, unknown?]
  ): void {
    if (SCAFFOLDING.has(context ?? '')) return;
    super.printMessages(messages, context, level, 'stderr', rest[1]);
  }
}
