import { setTimeout as sleep } from 'node:timers/promises';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import {
  type Metadata,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServiceError,
  status,
} from '@grpc/grpc-js';
import { type BatchCall, takeBatches } from './batches.js';
import { type DeleteCall, softDeleted, type TombstoneCall, tombstoned } from './deletions.js';
import { type Member, membersOf } from './gossip.js';
import { EventLog, type Proposed } from './log.js';
import { appendAnswer, expectedOf, failure, proposedOf, streamDeleted, streamOf, tooLarge, unavailable } from './messages.js';
import { FollowedAll, type ReadCall, readPage } from './reading.js';

/** What happens to an append instead of an answer. `written`: the events were written nevertheless. */
export type AppendFault = { readonly kind: 'silence' | 'unavailable' | 'late'; readonly written: boolean };

const APPEND_BYTES_MAX = 1024 * 1024;

/** A stand-in for EventStoreDB: the protocol of the real one, made from the client's own stubs, over a log in memory. */
export class EventStoreDbServer {
  /** The next appends meet these, one each. */
  readonly appendFaults: AppendFault[] = [];
  /** Whoever asks for the leader is sent there. */
  leader: { readonly host: string; readonly port: number } | null = null;
  /** Without a quorum it refuses everything; frozen, it keeps its connections and answers nobody. */
  state: 'ready' | 'no-quorum' | 'frozen' = 'ready';
  /** What it tells of its cluster. */
  members = (): readonly Member[] => [{ ...(this.leader ?? this.address), state: this.state === 'no-quorum' ? 'unknown' : 'leader' }];
  /** Reads and subscriptions that begin are never answered. */
  silentReads = false;
  /** So many reads break off as those of a connection that is lost. */
  brokenReads = 0;
  appends = 0;
  subscribed = 0;
  private readonly subscriptions = new Set<FollowedAll>();
  private readonly server = new Server();

  private constructor(
    readonly log: EventLog,
    private port: number,
  ) {
    this.server.addService(streamsGrpc.StreamsService, {
      read: (call: ReadCall) => this.read(call),
      append: (call: AppendCall, answer: AppendDone) => this.append(call, answer),
      batchAppend: (call: BatchCall) =>
        this.when(
          call.metadata,
          (error) => call.emit('error', error),
          () => takeBatches(log, call, APPEND_BYTES_MAX),
        ),
      delete: (call: DeleteCall, answer: sendUnaryData<streamsPb.DeleteResp>) =>
        this.when(call.metadata, answer, () => softDeleted(log, call, answer)),
      tombstone: (call: TombstoneCall, answer: sendUnaryData<streamsPb.TombstoneResp>) =>
        this.when(call.metadata, answer, () => tombstoned(log, call, answer)),
    });
    this.server.addService(gossipGrpc.GossipService, {
      read: (_: unknown, answer: sendUnaryData<gossipPb.ClusterInfo>) => {
        if (this.state !== 'frozen') answer(null, membersOf(this.members()));
      },
    });
    this.server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<featuresPb.SupportedMethods>) => answer(null, features()),
    });
  }

  /** @param port another time the port of one that was closed. */
  static async start(log = new EventLog(), port = 0): Promise<EventStoreDbServer> {
    const started = new EventStoreDbServer(log, port);
    await started.listen();
    return started;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  get address(): { readonly host: string; readonly port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  /** Ends every subscription: with the error that a restart causes, or without a word. */
  dropSubscriptions(how: 'error' | 'silence'): number {
    const dropped = [...this.subscriptions];
    this.subscriptions.clear();
    for (const subscription of dropped) {
      subscription.end();
      if (how === 'error') subscription.call.emit('error', unavailable());
    }
    return dropped.length;
  }

  close(): void {
    this.server.forceShutdown();
  }

  private async listen(): Promise<void> {
    this.port = await new Promise<number>((resolve, reject) =>
      this.server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      ),
    );
  }

  private read(call: ReadCall): void {
    const options = call.request.getOptions();
    if (this.silentReads || this.state === 'frozen') return;
    const elsewhere = this.notReady(call.metadata);
    if (elsewhere || !options) return void call.emit('error', elsewhere ?? failure(status.INVALID_ARGUMENT, 'No options'));
    if (this.brokenReads > 0) {
      this.brokenReads--;
      return void call.emit('error', failure(status.INTERNAL, 'Received RST_STREAM with code 2 triggered by internal client error'));
    }
    if (!options.getSubscription()) return void readPage(this.log, call, options);
    this.subscribed++;
    const subscription = new FollowedAll(this.log, call, options);
    this.subscriptions.add(subscription);
    call.on('cancelled', () => this.subscriptions.delete(subscription));
  }

  private append(call: AppendCall, answer: AppendDone): void {
    let options: streamsPb.AppendReq.Options | undefined;
    const proposed: Proposed[] = [];
    call.on('data', (request: streamsPb.AppendReq) => {
      const message = request.getProposedMessage();
      if (message) proposed.push(proposedOf(message));
      options ??= request.getOptions();
    });
    // Whoever is killed in the middle of a call has sent a part of it: nothing is written then.
    call.on(
      'end',
      () =>
        void (options && proposed.length > 0 && !call.cancelled && this.appended({ options, proposed, metadata: call.metadata }, answer)),
    );
  }

  private async appended(
    { options, proposed, metadata }: { options: streamsPb.AppendReq.Options; proposed: readonly Proposed[]; metadata: Metadata },
    answer: AppendDone,
  ): Promise<void> {
    if (this.state === 'frozen') return;
    this.appends++;
    const elsewhere = this.notReady(metadata);
    if (elsewhere) return answer(elsewhere);
    const stream = streamOf(options.getStreamIdentifier());
    const bytes = proposed.reduce((sum, { data, metadata: custom }) => sum + data.length + custom.length, 0);
    if (bytes > APPEND_BYTES_MAX) return answer(tooLarge(APPEND_BYTES_MAX));
    const fault = this.appendFaults.shift();
    if (fault?.kind === 'silence' && !fault.written) return;
    if (fault?.kind === 'unavailable' && !fault.written) return answer(unavailable());
    if (fault?.kind === 'late') await sleep(1400);
    const outcome = this.log.append(stream, expectedOf(options), proposed);
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'unavailable') return answer(unavailable());
    if (outcome.kind === 'deleted') return answer(streamDeleted(stream));
    answer(null, appendAnswer(outcome));
  }

  private when(metadata: Metadata, refuse: (error: ServiceError) => void, work: () => void): void {
    if (this.state === 'frozen') return;
    const elsewhere = this.notReady(metadata);
    if (elsewhere) refuse(elsewhere);
    else work();
  }

  private notReady(metadata: Metadata): ServiceError | null {
    if (this.state === 'no-quorum') return unavailable();
    if (!this.leader || metadata.get('requires-leader')[0] !== 'true') return null;
    const { host, port } = this.leader;
    const exception = { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) };
    return failure(status.NOT_FOUND, 'Leader info available', exception);
  }
}

type AppendCall = ServerReadableStream<streamsPb.AppendReq, streamsPb.AppendResp>;
type AppendDone = sendUnaryData<streamsPb.AppendResp>;

/** As the real server: with batches. Whoever sends credentials does not ask. */
const features = (): featuresPb.SupportedMethods => {
  const methods = Object.keys(streamsGrpc.StreamsService).map((name) =>
    new featuresPb.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name.toLowerCase()),
  );
  return new featuresPb.SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList(methods);
};
