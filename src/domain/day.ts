const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

/** What calendar and clock on a wall show there: the day as YYYY-MM-DD, and the minutes since its midnight. */
export const wallIn = (timeZone: string, at: number): { readonly day: string; readonly minutes: number } => {
  const format = new Intl.DateTimeFormat('en-GB', { ...numbers, timeZone, hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: [parts['year'], parts['month'], parts['day']].join('-'), minutes: Number(parts['hour']) * 60 + Number(parts['minute']) };
};

/** YYYY-MM-DD; days compare as texts. */
export const dayIn = (timeZone: string, at: number): string => wallIn(timeZone, at).day;

export const isTimeZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
