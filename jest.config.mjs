export default {
  roots: ['<rootDir>/test'],
  // What takes long, for its processes or its real data, is for `npm run test:long`.
  testRegex: '(?<!\\.long)\\.spec\\.ts$',
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  // Native modules, once for all suites of a worker: loading the program anew for each took longer than most of them.
  runner: '<rootDir>/test/runner.mjs',
  transform: {},
  setupFiles: ['<rootDir>/test/typescript.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/time-limits.mjs'],
  maxWorkers: 2,
};
