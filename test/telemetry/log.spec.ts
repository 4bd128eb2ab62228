import { ProgramLogger } from '../../src/cli/logger.js';
import { inRequest } from '../../src/telemetry/correlation.js';

type Line = Readonly<Record<string, unknown>>;

const logging = (level?: 'debug' | 'warn') => {
  const lines: Line[] = [];
  const logger = new ProgramLogger(level, {
    isTerminal: false,
    to: { write: (line: string) => void lines.push(JSON.parse(line) as Line) },
  });
  return { lines, logger };
};

it('writes one line of JSON with level, time, context and msg', () => {
  const { lines, logger } = logging();
  logger.warn('reports: connection lost', 'Jobs');
  expect(lines).toEqual([{ level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), context: 'Jobs', msg: 'reports: connection lost' }]);
});

it('says to which request a line belongs, and to no other', () => {
  const { lines, logger } = logging();
  inRequest('one', () => logger.log('within', 'HTTP'));
  logger.log('without', 'HTTP');
  expect(lines.map(({ level, request }) => [level, request])).toEqual([
    ['info', 'one'],
    ['info', undefined],
  ]);
});

it('tells of an object or an error only what it is, because anything may stand in it', () => {
  const { lines, logger } = logging();
  logger.error(new TypeError('Quittenmarmelade'), undefined, 'HTTP');
  logger.log({ text: 'Quittenmarmelade' }, 'HTTP');
  expect(lines.map(({ msg }) => msg)).toEqual(['TypeError', 'object']);
  expect(JSON.stringify(lines)).not.toContain('Quittenmarmelade');
});

it('says as much as LOG_LEVEL asks for, and nothing of the scaffolding', () => {
  const said = (level?: 'debug' | 'warn') => {
    const { lines, logger } = logging(level);
    for (const say of ['debug', 'log', 'warn', 'error', 'fatal'] as const) logger[say](say, 'Jobs');
    logger.error('said elsewhere', undefined, 'NestFactory');
    return lines.map(({ level: each }) => each);
  };
  expect([said('debug'), said(), said('warn')]).toEqual([
    ['debug', 'info', 'warn', 'error', 'fatal'],
    ['info', 'warn', 'error', 'fatal'],
    ['warn', 'error', 'fatal'],
  ]);
});

it('writes lines for people on a terminal', () => {
  const written: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  try {
    new ProgramLogger('info', { isTerminal: true }).warn('connection lost', 'Jobs');
  } finally {
    process.stderr.write = write;
  }
  expect(written.join('')).toMatch(/WARN.*Jobs.*connection lost\S*\n$/s);
});
