import { type Attributes, type BatchObservableResult, metrics, type Observable } from '@opentelemetry/api';

const METER = 'zukunftsdialog';

/** Asked for at its first use, not at import: what the API gives before the telemetry is started counts nothing, for ever. */
const atFirstUse = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Adds to a number that only grows. The values of its attributes are few and known: never an id, never what somebody sent. */
export const counter = (name: string, description: string): ((value: number, attributes?: Attributes) => void) => {
  const instrument = atFirstUse(() => metrics.getMeter(METER).createCounter(name, { description }));
  return (value, attributes) => instrument().add(value, attributes);
};

/** Takes single measurements, in the unit that the name ends with; `buckets` are their upper bounds. */
export const histogram = (
  name: string,
  description: string,
  buckets: readonly number[],
): ((value: number, attributes?: Attributes) => void) => {
  const advice = { explicitBucketBoundaries: [...buckets] };
  const instrument = atFirstUse(() => metrics.getMeter(METER).createHistogram(name, { description, advice }));
  return (value, attributes) => instrument().record(value, attributes);
};

export type Observed<Name extends string> = (name: Name, value: number, attributes?: Attributes) => void;

/** Figures that are looked up whenever somebody asks for the metrics. Returns how to stop that. */
export const observe = <Name extends string>(
  descriptions: Readonly<Record<Name, string>>,
  look: (observed: Observed<Name>) => Promise<void> | void,
  kind: 'gauge' | 'counter' = 'gauge',
): (() => void) => {
  const meter = metrics.getMeter(METER);
  const instruments = new Map<string, Observable>();
  for (const [name, description] of Object.entries<string>(descriptions)) {
    const options = { description };
    instruments.set(name, kind === 'gauge' ? meter.createObservableGauge(name, options) : meter.createObservableCounter(name, options));
  }
  const callback = (result: BatchObservableResult): Promise<void> | void =>
    look((name, value, attributes) => {
      const instrument = instruments.get(name);
      if (instrument) result.observe(instrument, value, attributes);
    });
  meter.addBatchObservableCallback(callback, [...instruments.values()]);
  return () => meter.removeBatchObservableCallback(callback, [...instruments.values()]);
};
