// For Stryker, which needs jest's own environment: the same suites, each compiled for itself, without a server.
const { FOLDER = 'domain' } = process.env;

export default {
  roots: [`<rootDir>/test/${FOLDER.replace(/\/[^/]+\.ts$/, '')}`],
  testRegex: '(?<!\\.(int|e2e|long|property\\.e2e))\\.spec\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': '<rootDir>/test/compile.cjs' },
};
