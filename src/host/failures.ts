import { codeOf } from './system-error.js';

/**
 * What was asked cannot be done now, and the same may succeed later: the database, the record or an issuer is away, starting, stopping,
 * busy or locked. Adapters say so where they meet their drivers: above them nobody reads a driver's codes or words.
 */
export class Unavailable extends Error {
  /** What the driver calls it: for whoever reads a log. */
  readonly code = codeOf(this.cause);
}

/** All connections, or all turns, were taken for as long as a caller waits. */
export class Crowded extends Unavailable {}

/** There is no room: nothing can be written, and nothing was. Reading goes on. */
export class StorageFull extends Unavailable {}

/** Larger than is ever taken. */
export class TooLarge extends Error {
  /** What its sender is told; public API. */
  readonly code = 'body-too-large';
}

/** Makes the promises of a driver's method fail in other words than the driver's. */
export const failingAs = (driver: object, method: string, translated: (error: unknown) => unknown): void => {
  const known: unknown = Reflect.get(driver, method);
  if (typeof known !== 'function') throw new Error(`The driver is another version: it has no ${method}`);
  Reflect.set(driver, method, (...about: unknown[]): unknown => {
    const answer: unknown = Reflect.apply(known, driver, about);
    // Where a driver calls its own method, with a callback, nothing is promised.
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw translated(error);
    });
  });
};
