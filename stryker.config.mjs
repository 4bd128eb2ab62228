// `npm run mutation`: wrong rules are put into a folder one at a time, and its tests must find each. FOLDER=domain/round does one of them, by its
// own suites; SUITES='^(vault|identity)/' names others (a regular expression over paths in test/).
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

import { MutationRunner } from './test/mutation-runner.mjs';

/** What only the compiler can reach is no hole in the tests. */
const isUnreachable = (node) => node?.type === 'CallExpression' && node.callee.name === 'unreachable';
const unreachable = {
  shouldIgnore: ({ node, parent }) => {
    const ends = node.type === 'SwitchCase' && node.test === null && node.consequent.some((one) => isUnreachable(one.argument));
    return ends || (isUnreachable(node) && parent?.type === 'SwitchCase') ? 'the compiler makes sure of it' : undefined;
  },
};
/** The types of the events of a noun are the keys of a record; what stands beside them nobody reads. */
const listed = {
  shouldIgnore: (path) => {
    const isListed = path.node?.type === 'BooleanLiteral' && path.findParent(({ node }) => node.id?.name?.endsWith('_EVENTS'));
    return isListed ? 'a list of keys' : undefined;
  },
};
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'loaded-once', MutationRunner),
  declareValuePlugin(PluginKind.Ignore, 'unreachable', unreachable),
  declareValuePlugin(PluginKind.Ignore, 'listed', listed),
];

const { FOLDER = 'domain' } = process.env;
export default {
  plugins: [import.meta.filename],
  ignorers: ['unreachable', 'listed'],
  testRunner: 'loaded-once',
  testRunnerNodeArgs: ['--no-warnings'],
  coverageAnalysis: 'perTest',
  mutate: [FOLDER.endsWith('.ts') ? `src/${FOLDER}` : `src/${FOLDER}/**/*.ts`, '!src/domain/**/*.refusals.ts'],
  concurrency: 2,
  timeoutMS: 10_000,
  ignorePatterns: ['/dist', '/zukunftsdialog', '/dist.*', '.data', '/docs', '/deploy', '/bench', '.ci', '/reports'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  thresholds: { high: 98, low: 95, break: 90 },
};
