/** What is said at once: that the log will have this event at this place. Whoever has it signed, and a checkpoint in which it is otherwise, has caught the log. */
export type LogPromise = { readonly origin: string; readonly sequence: bigint; readonly event: string };

const KIND = '/promise';
const EVENT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The text of its note: no checkpoint has it, whose third line is a hash. */
export const promiseText = ({ origin, sequence, event }: LogPromise): string => `${origin}${KIND}\n${sequence}\n${event}\n`;

/** @throws Error for what is no promise */
export const promiseFrom = (text: string): LogPromise => {
  const [kind = '', sequence = '', event = '', ...rest] = text.split('\n');
  const isOne = kind.endsWith(KIND) && /^[1-9]\d{0,18}$/.test(sequence) && EVENT.test(event) && rest.join('\n') === '';
  if (!isOne || rest.length !== 1) throw new Error('No promise of a log');
  return { origin: kind.slice(0, -KIND.length), sequence: BigInt(sequence), event };
};
