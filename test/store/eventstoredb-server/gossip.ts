import { randomUUID } from 'node:crypto';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';

export type Member = {
  readonly host: string;
  readonly port: number;
  readonly state: 'leader' | 'follower' | 'unknown';
  readonly isAlive?: boolean;
};

const { LEADER, FOLLOWER, UNKNOWN } = gossipPb.MemberInfo.VNodeState;
const STATES = { leader: LEADER, follower: FOLLOWER, unknown: UNKNOWN };

/** What a node tells whoever looks for the leader. */
export const membersOf = (members: readonly Member[]): gossipPb.ClusterInfo =>
  new gossipPb.ClusterInfo().setMembersList(
    members.map(({ host, port, state, isAlive = true }) =>
      new gossipPb.MemberInfo()
        .setInstanceId(new sharedPb.UUID().setString(randomUUID()))
        .setTimeStamp(String(Date.now()))
        .setState(STATES[state])
        .setIsAlive(isAlive)
        .setHttpEndPoint(new gossipPb.EndPoint().setAddress(host).setPort(port)),
    ),
  );
