// `npm run mutation`: wrong rules are put into a folder one at a time, and its tests must find each. FOLDER=domain/round does one of them.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

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
  declareValuePlugin(PluginKind.Ignore, 'unreachable', unreachable),
  declareValuePlugin(PluginKind.Ignore, 'listed', listed),
];

const { FOLDER = 'domain' } = process.env;
export default {
  plugins: ['@stryker-mutator/jest-runner', import.meta.filename],
  ignorers: ['unreachable', 'listed'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [FOLDER.endsWith('.ts') ? `src/${FOLDER}` : `src/${FOLDER}/**/*.ts`, '!src/domain/**/*.refusals.ts'],
  concurrency: 2,
  // Jest keeps every module of a run.
  maxTestRunnerReuse: 40,
  timeoutMS: 10_000,
  ignorePatterns: ['/dist', '/dist.*', '.data', '/docs', '/deploy', '/bench', '.ci', '/reports'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  thresholds: { high: 98, low: 95, break: 90 },
};
