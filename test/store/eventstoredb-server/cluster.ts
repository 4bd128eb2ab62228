import { EventLog } from './log.js';
import { EventStoreDbServer } from './server.js';

/** Nodes over one log, of which one leads. What the leader has acknowledged, all have. */
export class EventStoreDbCluster {
  private readonly gone = new Set<EventStoreDbServer>();

  private constructor(
    readonly log: EventLog,
    private readonly members: EventStoreDbServer[],
  ) {
    for (const node of members) node.members = () => this.membersAsSeenBy(node);
  }

  static async start(): Promise<EventStoreDbCluster> {
    const log = new EventLog();
    const nodes = await Promise.all([1, 2, 3].map(() => EventStoreDbServer.start(log)));
    const cluster = new EventStoreDbCluster(log, nodes);
    cluster.elect(nodes[0]);
    return cluster;
  }

  get nodes(): readonly EventStoreDbServer[] {
    return this.members;
  }

  get url(): string {
    return `esdb://${this.nodes.map(({ address: { host, port } }) => `${host}:${port}`).join(',')}?tls=false`;
  }

  /** The url of one node, which is asked for the others. */
  get discoverUrl(): string {
    const { host, port } = (this.nodes[1] ?? this.leader).address;
    return `esdb+discover://${host}:${port}?tls=false`;
  }

  get leader(): EventStoreDbServer {
    const found = this.nodes.find((node) => node.leader === null && node.state === 'ready' && !this.gone.has(node));
    if (!found) throw new Error('Nobody leads');
    return found;
  }

  /** Whoever led before sends everybody to the new one. */
  elect(leader = this.nodes.find((node) => node.leader !== null && node.state === 'ready' && !this.gone.has(node))): void {
    for (const node of this.nodes) node.leader = node === leader ? null : (leader?.address ?? null);
  }

  /** As `kill -9` does. */
  kill(node: EventStoreDbServer): void {
    this.gone.add(node);
    node.close();
  }

  /** Starts one that was killed, at its port, with what it had. */
  async start(node: EventStoreDbServer): Promise<void> {
    const again = await EventStoreDbServer.start(this.log, node.address.port);
    again.members = () => this.membersAsSeenBy(again);
    again.leader = node.leader;
    this.members.splice(this.members.indexOf(node), 1, again);
  }

  close(): void {
    for (const node of this.nodes) node.close();
  }

  private membersAsSeenBy(teller: EventStoreDbServer): ReturnType<EventStoreDbServer['members']> {
    return this.nodes.map((node) => {
      const role = node.leader === null ? 'leader' : 'follower';
      const isAlive = !this.gone.has(node) && node.state !== 'frozen';
      return { ...node.address, isAlive, state: teller.state === 'no-quorum' ? 'unknown' : role };
    });
  }
}
