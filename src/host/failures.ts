import { codeOf } from './system-error.js';

/**
 * What was asked cannot be done now, and the same may succeed later: the database, the record or an issuer is away, starting, stopping,
 * busy or locked. Adapters say so where they meet their drivers: above them nobody reads a driver's codes or words.
 */
export class Unavailable extends Error {
  /** The driver's code of the error, for logs and the health page. */
  readonly code = codeOf(this.cause);
}

/** No connection, or no turn, became free within the time that a caller waits, or the answer took longer than it may. */
export class Crowded extends Unavailable {}

/** Somebody else has what is wanted, and a caller waits no longer for it. */
export class Locked extends Unavailable {}

/** No room is left: nothing was written, and reading goes on. */
export class StorageFull extends Unavailable {}

/** Larger than is ever accepted. */
export class TooLarge extends Error {
  /** The sender's problem; public API. */
  readonly code = 'body-too-large';
}

/** Replaces a driver's method by one whose promise rejects with the translated error. */
export const failingAs = (driver: object, method: string, translated: (error: unknown) => unknown): void => {
  const known: unknown = Reflect.get(driver, method);
  if (typeof known !== 'function') throw new Error(`The driver is another version: it has no ${method}`);
  Reflect.set(driver, method, (...about: unknown[]): unknown => {
    const answer: unknown = Reflect.apply(known, driver, about);
    // Drivers call their own methods with callbacks: those see the error as it is.
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw translated(error);
    });
  });
};
