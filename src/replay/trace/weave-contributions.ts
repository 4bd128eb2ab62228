import type { ContributionEvent } from '../../domain/contribution/contribution.js';
import { contributions } from '../../domain/contribution/contributions.js';
import { speakerOf } from '../../domain/contribution/speaker.js';
import { toldOf } from '../../projections/dispositions/steps.js';
import { MAY_READ_MODERATORS } from '../../identity/access.js';
import { hasOneOf, type Reader } from '../../identity/reader.js';
import type { Streams } from './streams.js';
import { nameOf, type Weaving } from './weaving.js';

/** Contributions, with what happened to them and what they were merged into; and by whom they were moderated, for an auditor. */
export const weaveContributions = (weaving: Weaving, streams: Streams<ContributionEvent>, reader: Reader): void => {
  const withPeople = hasOneOf(MAY_READ_MODERATORS, reader);
  if (withPeople) reader.tellsMore(MAY_READ_MODERATORS);
  for (const [contribution, events] of streams) {
    const [first] = events;
    if (first?.type !== 'ContributionSubmitted') continue;
    const node = nameOf.contribution(contribution);
    const known = contributions.fold(events);
    if (known.status === 'unknown') continue;
    const { theme, question, group } = first.data;
    weaving.node(first, { kind: 'contribution', node, contribution, theme, question, group, ...speakerOf(first), status: known.status });
    for (const event of events) weaving.step(node, event, toldOf(event), withPeople ? moderatorOf(event) : {});
    const merged = known.status === 'merged' ? events.findLast((event) => event.type === 'ContributionMerged') : undefined;
    if (merged) weaving.edge('merged-into', node, nameOf.contribution(merged.data.into), merged);
  }
};

const moderatorOf = ({ internal }: ContributionEvent) => ('moderator' in internal ? { moderator: internal.moderator } : {});
