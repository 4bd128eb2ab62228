import { addEventHandler } from 'jest-circus';

/** What hangs is ended; what is slow, on a machine with others on it, is not. */
const LIMIT_MS = 300_000;

// The runner of native modules knows no limits: each test and each hook gets its own here, or the one of all.
addEventHandler((event, { currentDescribeBlock: block }) => {
  if (event.name === 'add_test') limit(block.children.at(-1));
  if (event.name === 'add_hook') limit(block.hooks.at(-1));
});

const limit = (work) => {
  const { fn, timeout = LIMIT_MS } = work;
  if (fn === undefined) return;
  work.fn = async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Took longer than ${String(timeout)} ms.`)), timeout);
    });
    try {
      return await Promise.race([fn(), late]);
    } catch (error) {
      // Of an error that tells of another one, the runner would show its own half only.
      if (error?.cause?.stack) error.stack += `\nCaused by: ${error.cause.stack}`;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
};
