import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { type sendUnaryData, type ServerUnaryCall, type ServiceError, status } from '@grpc/grpc-js';
import { type EventLog, type Expected, LONG_MAX, type Position } from './log.js';
import { expectedOf, failure, streamDeleted, streamOf } from './messages.js';

export type DeleteCall = ServerUnaryCall<streamsPb.DeleteReq, streamsPb.DeleteResp>;
export type TombstoneCall = ServerUnaryCall<streamsPb.TombstoneReq, streamsPb.TombstoneResp>;

/** Hides a stream until somebody writes to it again. */
export const softDeleted = (log: EventLog, call: DeleteCall, answer: sendUnaryData<streamsPb.DeleteResp>): void => {
  const { stream, expected, refused } = asked(log, call.request.getOptions());
  const last = log.eventsOf(stream).at(-1);
  const isHidden = log.firstOf(stream) === LONG_MAX;
  if (refused) return answer(refused);
  if (!last || (expected === 'no_stream' && !isHidden)) return answer(wrong(stream, expected, last?.revision ?? -1n));
  log.softDelete(stream);
  const { commit, prepare } = endOf(log, `$$${stream}`);
  const position = new streamsPb.DeleteResp.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
  answer(null, new streamsPb.DeleteResp().setPosition(position));
};

/** Ends a stream for good, also one that never began. */
export const tombstoned = (log: EventLog, call: TombstoneCall, answer: sendUnaryData<streamsPb.TombstoneResp>): void => {
  const { stream, refused } = asked(log, call.request.getOptions());
  if (refused) return answer(refused);
  log.tombstone(stream);
  const { commit, prepare } = endOf(log, stream);
  const position = new streamsPb.TombstoneResp.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
  answer(null, new streamsPb.TombstoneResp().setPosition(position));
};

type Options = streamsPb.DeleteReq.Options | streamsPb.TombstoneReq.Options;
type Asked = { readonly stream: string; readonly expected: Expected; readonly refused: ServiceError | null };

const asked = (log: EventLog, options: Options | undefined): Asked => {
  const stream = streamOf(options?.getStreamIdentifier());
  const expected = options ? expectedOf(options) : 'any';
  const current = log.eventsOf(stream).at(-1)?.revision ?? -1n;
  if (current === LONG_MAX) return { stream, expected, refused: streamDeleted(stream) };
  const isOther = typeof expected === 'bigint' ? expected !== current : expected === 'stream_exists' && current === -1n;
  return { stream, expected, refused: isOther ? wrong(stream, expected, current) : null };
};

const endOf = (log: EventLog, stream: string): Position => log.eventsOf(stream).at(-1)?.position ?? { commit: 0n, prepare: 0n };

const NUMBERS = { any: -2n, no_stream: -1n, stream_exists: -4n };

const wrong = (stream: string, expected: Expected, actual: bigint): ServiceError => {
  const number = typeof expected === 'bigint' ? expected : NUMBERS[expected];
  const details = `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${number}, Actual version: ${actual}`;
  return failure(status.FAILED_PRECONDITION, details, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(number),
    'actual-version': String(actual),
  });
};
