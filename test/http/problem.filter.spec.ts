import { Crowded, StorageFull, TooLarge, Unavailable } from '../../src/host/failures.js';
import { knownCode } from '../../src/http/problem.filter.js';
import { IssuerUnreachable } from '../../src/identity/tokens.js';
import { NotYet, ViewBehind } from '../../src/projections/reading.js';
import { admit } from '../../src/store/adapter/admission.js';
import { CopyUnfinished } from '../../src/store/copy/moving-record.js';
import { EventIdReused, NO_STREAM, OutcomeUnknown, RecordDamaged, RevisionConflict } from '../../src/store/event-store.js';
import { newStream, noted } from '../store/event-store.contract.js';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};
const event = noted(0);

it.each([
  ['what is too large', new TooLarge('5 MB'), 'body-too-large'],
  [
    'too many events',
    thrownBy(() =>
      admit(
        newStream(),
        Array.from({ length: 101 }, () => noted(0)),
      ),
    ),
    'body-too-large',
  ],
  ['a large event', thrownBy(() => admit(newStream(), [noted(0, { data: { text: 'x'.repeat(65_536) } })])), 'body-too-large'],
  ['a full disk', new StorageFull('No room'), 'disk-full'],
  ['a database that is away', new Unavailable('Connection terminated'), 'busy'],
  ['a pool without a connection', new Crowded('All are taken'), 'busy'],
  ['a record that is being copied', new CopyUnfinished(), 'busy'],
  ['an issuer that is away', new IssuerUnreachable('No keys'), 'busy'],
  ['a stream that others write to', new RevisionConflict(newStream(), NO_STREAM, 4n), 'busy'],
  ['an append that another has begun', new EventIdReused(event.id), 'busy'],
  ['a commit that was lost', new OutcomeUnknown('Lost'), 'outcome-unknown'],
  ['a moment that has not come', new NotYet(), 'as-of-in-future'],
  ['a view that is not there yet', new ViewBehind(), 'view-behind'],
  ['a record that was tampered with', new RecordDamaged('log-shorter', 'Shorter'), 'record-damaged'],
])('%s has a code of its own', (_, error, code) => expect(knownCode(error)).toBe(code));

it.each([
  ['a stream of another form', () => admit('note', [event])],
  ['nothing to append', () => admit(newStream(), [])],
  ['an event twice', () => admit(newStream(), [event, event])],
  ['an id of another form', () => admit(newStream(), [noted(0, { id: 'no-uuid' })])],
  ['what JSON cannot hold', () => admit(newStream(), [noted(0, { data: { amount: 1n } })])],
])('%s is a bug of ours, and nobody is told that it is too large', (_, act) => expect(knownCode(thrownBy(act))).toBeUndefined());

it('the code of a system call or of a driver says nothing to the doors: its adapter has to', () => {
  for (const code of ['ENOSPC', 'ECONNREFUSED', '53100', '57P01'])
    expect(knownCode(Object.assign(new Error('failed'), { code }))).toBeUndefined();
});
