import { contributionDecider, type UnmergeContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import { at, publishing } from '../dialogue/examples.js';
import { accepted, contribution, contributionOf, merged, open, rejected, same, submitted, unmerged, withdrawn } from './examples.js';

const given = givenFor(contributionDecider);

describe('unmerge a contribution', () => {
  it('records from which, and why', () => given(submitted, accepted, merged).when(unmerge).then(unmerged));

  it('makes it an accepted one that is merged into none', () =>
    expect(contributionOf(submitted, accepted, merged, unmerged)).toMatchObject({ status: 'accepted', mergedInto: null }));

  it('ignores one that stands for itself', () => {
    given(submitted, accepted, merged, unmerged).when(unmerge).thenNothing();
    given(submitted, accepted).when(unmerge).thenNothing();
  });

  it('refuses one that is not merged', () => {
    given(submitted).when(unmerge).thenRefuses('contribution-not-merged');
    given(submitted, rejected).when(unmerge).thenRefuses('contribution-not-merged');
    given(submitted, withdrawn).when(unmerge).thenRefuses('contribution-not-merged');
  });

  it('refuses one that was withdrawn after the merger', () =>
    given(submitted, accepted, merged, withdrawn).when(unmerge).thenRefuses('contribution-not-merged'));

  it('is refused once the publication phase has begun, but for what says nothing', () => {
    const late = { ...unmerge, dialogue: publishing };
    given(submitted, accepted, merged).when(late).thenRefuses('publication-phase-begun');
    given(submitted, accepted, merged, unmerged).when(late).thenNothing();
  });

  it('is possible then, too, where the merger leads to nothing that stands, so that it can get a fate of its own', () =>
    given(submitted, accepted, merged)
      .when({ ...unmerge, dialogue: publishing, leadsNowhere: true })
      .then(unmerged));

  it('refuses one nobody submitted', () => given().when(unmerge).thenRefuses('contribution-unknown'));
});

const unmerge: UnmergeContribution = { type: 'UnmergeContribution', at, contribution, reason: same, dialogue: open, leadsNowhere: false };
