import type { DataSource } from 'typeorm';

const REMEMBERED_MAX = 500;

type Remembered<Row> = (views: DataSource, asked: readonly unknown[], count: () => Promise<readonly Row[]>) => Promise<readonly Row[]>;

/** As of one sequence figures never change, and the page at / asks for the same again and again: they are counted once. */
export const remembering = <Row>(): Remembered<Row> => {
  const memories = new WeakMap<DataSource, Map<string, Promise<readonly Row[]>>>();
  return (views, asked, count) => {
    const known = memories.get(views) ?? new Map<string, Promise<readonly Row[]>>();
    memories.set(views, known);
    const name = JSON.stringify(asked);
    const counted = known.get(name) ?? count();
    known.set(name, counted);
    counted.catch(() => known.delete(name));
    const oldest = known.keys().next().value;
    if (known.size > REMEMBERED_MAX && oldest !== undefined) known.delete(oldest);
    return counted;
  };
};
