import type { StreamingRead } from '@eventstore/db-client';
import { Unanswered } from './trouble.js';

/** The client has no deadline for most of what it does: a server that is silent would be waited for for ever. */
export const inTime = async <T>(answer: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unanswered(`EventStoreDB did not answer within ${ms} ms`)), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

/** Reads while `take` wants more and pieces come in time. False where `take` had enough. */
export const readThrough = <Piece>(read: StreamingRead<Piece>, take: (piece: Piece) => boolean, ms: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    let settled = false;
    const settle = (end: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      // The listeners stay: an `error` that comes later and that nobody hears would end the process.
      read.cancel().catch(() => undefined);
      read.destroy();
      end();
    };
    const timer = setTimeout(() => settle(() => reject(new Unanswered(`EventStoreDB did not go on within ${ms} ms`))), ms);
    read.on('error', (error: Error) => settle(() => reject(error)));
    read.on('end', () => settle(() => resolve(true)));
    read.on('data', (piece: Piece) => {
      if (settled) return;
      timer.refresh();
      try {
        if (!take(piece)) settle(() => resolve(false));
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    });
  });
