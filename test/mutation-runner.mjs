import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import * as circus from 'jest-circus';

// A runner for Stryker that loads the suites once for all: which wrong rule is in force is a variable of the process. Stryker's own runner
// for jest loads every module anew for each of them, which took longer than most of the tests.

const { FOLDER = 'domain', SUITES = `^${FOLDER.replace(/\/[^/]+\.ts$/, '')}/` } = process.env;
const HOOK = 'hook';

const rules = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

export class MutationRunner {
  /** The suites, each with the tests it has declared. */
  #suites = null;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.on('unhandledRejection', () => undefined);
    await import(pathToFileURL(resolve('test/typescript.mjs')).href);
    // `describe`, `it` and `expect`, as the suites know them.
    const main = createRequire(import.meta.url).resolve('jest-light-runner');
    await import(pathToFileURL(join(main, '../global-setup.js')).href);
  }

  async dryRun() {
    const suites = await this.#load();
    rules.activeMutant = undefined;
    const tests = await this.#run(suites, () => true, false);
    // Nothing is told of wrong rules by suites that fail when they are run again.
    const again = (await this.#run(suites, () => true, false)).find(({ status }) => status === TestStatus.Failed);
    if (again) return { status: DryRunStatus.Error, errorMessage: `${again.name} fails the second time: ${again.failureMessage}` };
    return { status: DryRunStatus.Complete, tests, mutantCoverage: withHooks(rules.mutantCoverage, suites) };
  }

  async mutantRun({ activeMutant: { id }, testFilter, hitLimit, disableBail, mutantActivation }) {
    if (mutantActivation === 'static') rules.activeMutant = id;
    const suites = await this.#load();
    rules.activeMutant = id;
    rules.hitLimit = hitLimit;
    rules.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter && new Set(testFilter);
    const tests = await this.#run(suites, (test) => wanted?.has(test) ?? true, !disableBail);
    const endless = determineHitLimitReached(rules.hitCount, rules.hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  async #load() {
    if (this.#suites) return this.#suites;
    this.#suites = [];
    const files = await readdir('test', { recursive: true });
    for (const file of files.filter((each) => /(?<!\.long)\.spec\.ts$/.test(each) && new RegExp(SUITES).test(each)).sort()) {
      circus.resetState();
      await import(pathToFileURL(resolve('test', file)).href);
      const { rootDescribeBlock: root } = circus.getState();
      name(root, file, new Set());
      this.#suites.push({ root, file: resolve('test', file) });
    }
    return this.#suites;
  }

  async #run(suites, isWanted, bail) {
    const results = [];
    const isOver = () => bail && results.some(({ status }) => status === TestStatus.Failed);
    for (const { root, file } of suites) {
      if (isOver()) break;
      globalThis.expect.setState({ testPath: file, expand: false, suppressedErrors: [] });
      await runBlock(root, { isWanted, isOver, note: (result) => results.push({ ...result, fileName: file }) });
    }
    return results;
  }
}

/** Gives each test an id of its own. */
const name = (block, prefix, taken) => {
  for (const child of block.children) {
    let id = `${prefix} ${child.name}`;
    while (taken.has(id)) id += "'";
    taken.add(id);
    child.id = id;
    if (child.type === 'describeBlock') name(child, id, taken);
  }
};

const testsIn = (block) =>
  block.mode === 'skip'
    ? []
    : block.children.flatMap((child) => (child.type === 'describeBlock' ? testsIn(child) : child.mode === 'skip' ? [] : [child.id]));

/** What a hook before all tests of a block reaches, all of them reach. */
const withHooks = ({ static: loaded, perTest }, suites) => {
  const whole = Object.fromEntries(Object.entries(perTest).filter(([id]) => !id.startsWith(HOOK)));
  const add = (block) => {
    for (const [rule, hits] of Object.entries(perTest[`${HOOK} ${block.id ?? ''}`] ?? {}))
      for (const test of testsIn(block)) (whole[test] ??= {})[rule] = (whole[test][rule] ?? 0) + hits;
    for (const child of block.children) if (child.type === 'describeBlock') add(child);
  };
  for (const { root } of suites) add(root);
  return { static: loaded, perTest: whole };
};

const runBlock = async (block, run, before = [], after = []) => {
  const wanted = testsIn(block).filter(run.isWanted);
  if (wanted.length === 0) return;
  rules.currentTestId = `${HOOK} ${block.id ?? ''}`;
  const broken = await hooks(block, 'beforeAll');
  const [befores, afters] = [
    [...before, block],
    [block, ...after],
  ];
  if (broken) run.note({ id: wanted[0], name: wanted[0], timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(broken) });
  for (const child of broken ? [] : block.children) {
    if (run.isOver()) break;
    if (child.type === 'describeBlock') await runBlock(child, run, befores, afters);
    else if (child.mode !== 'skip' && run.isWanted(child.id)) run.note(await runTest(child, befores, afters));
  }
  rules.currentTestId = `${HOOK} ${block.id ?? ''}`;
  await hooks(block, 'afterAll');
  rules.currentTestId = undefined;
};

const runTest = async ({ id, fn }, befores, afters) => {
  rules.currentTestId = id;
  globalThis.expect.setState({ currentTestName: id, suppressedErrors: [] });
  const begun = performance.now();
  let error;
  for (const block of befores) error ??= await hooks(block, 'beforeEach');
  error ??= await failure(fn);
  for (const block of afters) {
    const late = await hooks(block, 'afterEach');
    error ??= late;
  }
  const test = { id, name: id, timeSpentMs: performance.now() - begun };
  return error === undefined
    ? { ...test, status: TestStatus.Success }
    : { ...test, status: TestStatus.Failed, failureMessage: String(error) };
};

const hooks = async (block, kind) => {
  let error;
  for (const { type, fn } of block.hooks) {
    const late = type === kind ? await failure(fn) : undefined;
    error ??= late;
  }
  return error;
};

const failure = async (work) => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error ?? new Error('Nothing was thrown');
  }
};
