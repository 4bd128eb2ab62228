import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { EventLog, Expected, Outcome, Proposed } from './log.js';
import { identifierOf, proposedOf, streamOf } from './messages.js';

export type BatchCall = ServerDuplexStream<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp>;

type Batch = { readonly stream: string; readonly expected: Expected; readonly proposed: Proposed[] };

/** Many appends in one call: each comes in parts under an id of its own, and is answered under that id. */
export const takeBatches = (log: EventLog, call: BatchCall, bytesMax: number): void => {
  const open = new Map<string, Batch>();
  call.on('data', (request: streamsPb.BatchAppendReq) => {
    const id = request.getCorrelationId()?.getString() ?? '';
    const options = request.getOptions();
    if (options) open.set(id, { stream: streamOf(options.getStreamIdentifier()), expected: expectedOf(options), proposed: [] });
    const batch = open.get(id);
    if (!batch) return;
    batch.proposed.push(...request.getProposedMessagesList().map(proposedOf));
    const bytes = batch.proposed.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (bytes <= bytesMax && !request.getIsFinal()) return;
    open.delete(id);
    const answer =
      bytes > bytesMax ? failed(tooLarge(bytesMax)) : answerOf(batch.stream, log.append(batch.stream, batch.expected, batch.proposed));
    call.write(answer.setCorrelationId(new sharedPb.UUID().setString(id)).setStreamIdentifier(identifierOf(batch.stream)));
  });
  call.on('end', () => call.end());
};

const expectedOf = (options: streamsPb.BatchAppendReq.Options): Expected => {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
};

const answerOf = (stream: string, outcome: Outcome): streamsPb.BatchAppendResp => {
  if (outcome.kind === 'written') {
    const { commit, prepare } = outcome.position;
    const position = new sharedPb.AllStreamPosition().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
    const success = new streamsPb.BatchAppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position);
    return new streamsPb.BatchAppendResp().setSuccess(success);
  }
  if (outcome.kind === 'deleted')
    return failed(packed('StreamDeleted', new sharedPb.StreamDeleted().setStreamIdentifier(identifierOf(stream))));
  return failed(packed('WrongExpectedVersion', wrong(outcome)));
};

const wrong = ({ current, expected }: Extract<Outcome, { kind: 'wrong' }>): sharedPb.WrongExpectedVersion => {
  const message = new sharedPb.WrongExpectedVersion();
  if (current === null) message.setCurrentNoStream(new emptyPb.Empty());
  else message.setCurrentStreamRevision(String(current));
  if (typeof expected === 'bigint') return message.setExpectedStreamPosition(String(expected));
  if (expected === 'no_stream') return message.setExpectedNoStream(new emptyPb.Empty());
  return expected === 'any' ? message.setExpectedAny(new emptyPb.Empty()) : message.setExpectedStreamExists(new emptyPb.Empty());
};

const tooLarge = (bytesMax: number): anyPb.Any =>
  packed('MaximumAppendSizeExceeded', new sharedPb.MaximumAppendSizeExceeded().setMaxappendsize(bytesMax));

const packed = (name: string, message: { readonly serializeBinary: () => Uint8Array }): anyPb.Any => {
  const any = new anyPb.Any();
  any.pack(message.serializeBinary(), `event_store.client.${name}`);
  return any;
};

const failed = (details: anyPb.Any): streamsPb.BatchAppendResp =>
  new streamsPb.BatchAppendResp().setError(new statusPb.Status().setDetails(details));
