import { contributionDecider, type TakeBackSettingAside } from '../../../src/domain/contribution/contribution.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at, dialogueOf, publishing } from '../dialogue/examples.js';
import {
  accepted,
  anew,
  asideSet,
  contribution,
  contributionOf,
  merged,
  open,
  rejected,
  submitted,
  takenBack,
  unmerged,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('take back a setting aside', () => {
  it('records it with its reason', () => given(submitted, accepted, asideSet).when(takeBack).then(takenBack));

  it('lets the contribution wait for its fate again, and be set aside again', () => {
    expect(contributionOf(submitted, accepted, asideSet, takenBack)).toMatchObject({ status: 'accepted', setAside: null });
    given(submitted, accepted, asideSet, takenBack)
      .when({ type: 'SetContributionAside', at, contribution, reason: asideSet.data.reason, dialogue: open })
      .then(asideSet);
  });

  it('takes back the last of two with different reasons', () =>
    given(submitted, accepted, asideSet, { ...asideSet, data: { ...asideSet.data, reason: Code('doppelt') } })
      .when(takeBack)
      .then(takenBack));

  it('ignores a second time, for whatever reason, and one that nobody set aside', () => {
    given(submitted, accepted, asideSet, takenBack).when(takeBack).thenNothing();
    given(submitted, accepted, asideSet, takenBack)
      .when({ ...takeBack, reason: Code('set-aside-by-mistake') })
      .thenNothing();
    given(submitted, accepted).when(takeBack).thenNothing();
  });

  it('refuses where several reasons are possible and none is named, and one that is not among them', () => {
    given(submitted, accepted, asideSet)
      .when({ ...takeBack, reason: null })
      .thenRefuses('moderation-reason-missing', 'reason');
    given(submitted, accepted, asideSet)
      .when({ ...takeBack, reason: Code('darum') })
      .thenRefuses('moderation-reason-unknown', 'reason');
  });

  it.each([
    ['open', 'contribution-not-accepted', [submitted]],
    ['rejected after it', 'contribution-already-rejected', [submitted, accepted, asideSet, rejected]],
    ['merged after it', 'contribution-merged', [submitted, accepted, asideSet, merged]],
    ['withdrawn after it', 'contribution-withdrawn', [submitted, accepted, asideSet, withdrawn]],
  ] as const)('refuses one that is %s', (_, code, past) =>
    given(...past)
      .when(takeBack)
      .thenRefuses(code),
  );

  it('takes it of one that stands for itself again', () =>
    given(submitted, accepted, asideSet, merged, unmerged).when(takeBack).then(takenBack));

  it('refuses once the publication phase has begun: its fate would be open again', () => {
    given(submitted, accepted, asideSet)
      .when({ ...takeBack, dialogue: publishing })
      .thenRefuses('publication-phase-begun');
    given(submitted, accepted)
      .when({ ...takeBack, dialogue: publishing })
      .thenNothing();
  });

  it('refuses without a dialogue, and one nobody submitted', () => {
    given(submitted, accepted, asideSet)
      .when({ ...takeBack, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown');
    given().when(takeBack).thenRefuses('contribution-unknown');
  });
});

const takeBack: TakeBackSettingAside = { type: 'TakeBackSettingAside', at, contribution, reason: anew, dialogue: open };
