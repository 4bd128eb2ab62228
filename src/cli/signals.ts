/** Resolves at the first Ctrl-C or SIGTERM; the second ends the program at once. */
export const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false;
    const ask = (): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
    // A terminal that is closed.
    process.on('SIGHUP', ask);
  });
