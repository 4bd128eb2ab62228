import type { DataSource } from 'typeorm';
import { Crowded } from '../host/failures.js';
import { PATIENCE_MS } from '../host/patience.js';

const REMEMBERED_MAX = 500;

type Remembered<Row> = (views: DataSource, asked: readonly unknown[], count: () => Promise<readonly Row[]>) => Promise<readonly Row[]>;

/** As of one sequence figures never change, and the page at / asks for the same again and again: they are counted once. */
export const remembering = <Row>(): Remembered<Row> => {
  const memories = new WeakMap<DataSource, Map<string, Promise<readonly Row[]>>>();
  return (views, asked, count) => {
    const known = memories.get(views) ?? new Map<string, Promise<readonly Row[]>>();
    memories.set(views, known);
    const name = JSON.stringify(asked);
    const counted = known.get(name) ?? inTurn(views, count);
    known.set(name, counted);
    counted.catch(() => known.delete(name));
    const oldest = known.keys().next().value;
    if (known.size > REMEMBERED_MAX && oldest !== undefined) known.delete(oldest);
    return counted;
  };
};

/** Anybody may ask for counts over everything: so many run at a time, so that all other readers have connections and the database time. */
const COUNTS_MAX = 2;

type Turns = { running: number; readonly waiting: Set<() => void> };
const turns = new WeakMap<DataSource, Turns>();

/** Counts as soon as it is its turn. @throws Crowded if that does not come in time */
const inTurn = async <T>(views: DataSource, count: () => Promise<T>): Promise<T> => {
  const { waiting } = await turnOf(views);
  try {
    return await count();
  } finally {
    const [next] = waiting;
    if (next) next();
    else turnsOf(views).running--;
  }
};

const turnsOf = (views: DataSource): Turns => {
  const known = turns.get(views) ?? { running: 0, waiting: new Set() };
  turns.set(views, known);
  return known;
};

/** Whoever goes hands the turn on to who has waited longest. */
const turnOf = (views: DataSource): Promise<Turns> => {
  const known = turnsOf(views);
  if (known.running < COUNTS_MAX) {
    known.running++;
    return Promise.resolve(known);
  }
  return new Promise((resolve, reject) => {
    const go = (): void => {
      clearTimeout(timer);
      known.waiting.delete(go);
      resolve(known);
    };
    const timer = setTimeout(() => {
      known.waiting.delete(go);
      reject(new Crowded('Too many figures are being counted'));
    }, PATIENCE_MS);
    known.waiting.add(go);
  });
};
