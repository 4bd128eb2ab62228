/** Where a command's words go: the result to stdout, as JSON or for people; everything else to stderr. */
export type Output = {
  readonly json: boolean;
  readonly say: (line: string) => void;
  readonly result: (value: object, lines: readonly string[]) => void;
};

export const createOutput = (json: boolean): Output => ({
  json,
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
  result: (value, lines) => {
    process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`);
  },
});

/** What went wrong, on stderr: a line for people, or JSON. Returns the exit code. */
export const printError = (error: string, exitCode: number, json: boolean): number => {
  process.stderr.write(`${json ? JSON.stringify({ error, exitCode }) : error}\n`);
  return exitCode;
};
