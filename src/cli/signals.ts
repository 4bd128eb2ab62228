/** Aborts at the first Ctrl-C or SIGTERM; the second ends the program at once. */
export const stopOnSignals = (stopping: AbortController): void => {
  const ask = (): void => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  // A terminal that is closed.
  process.on('SIGHUP', ask);
};

/** Resolves once the signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
