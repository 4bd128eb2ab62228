import { silentChannels } from '../../src/reports/content/participation.js';

const gathering = (format: string, status: 'scheduled' | 'cancelled' | 'held', ...counts: readonly number[]) => ({
  format,
  status,
  attendance: counts.map((count) => ({ group: 'citizen', count })),
});

describe('a channel from which nothing came in', () => {
  it.each([
    ['reached nobody where it is open to all or has no gathering', [], { channels: ['talk'] }],
    ['reached nobody where its gatherings were cancelled', [gathering('talk', 'cancelled')], { channels: ['talk'] }],
    ['reached nobody where it was counted that nobody came', [gathering('talk', 'held', 0)], { channels: ['talk'] }],
    [
      'is still to come where a gathering is scheduled',
      [gathering('talk', 'cancelled'), gathering('talk', 'scheduled')],
      { stillToCome: ['talk'] },
    ],
    ['is not known to have reached nobody where nobody counted', [gathering('talk', 'held')], { notCounted: ['talk'] }],
    ['does not depend on those of others', [gathering('visit', 'held'), gathering('hearing', 'scheduled')], { channels: ['talk'] }],
  ] as const)('%s', (_, gatherings, expected) => {
    expect(silentChannels(['talk'], gatherings)).toEqual({ channels: [], stillToCome: [], notCounted: [], ...expected });
  });
});
