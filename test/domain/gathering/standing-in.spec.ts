import { standingIn } from '../../../src/domain/gathering/gathering.js';
import { gatheringOf, offered, received, registrationOf, scheduled, withdrawn } from './examples.js';

describe('where somebody stands', () => {
  const first = registrationOf(1);
  const [third, fourth] = [registrationOf(3), registrationOf(4)];
  const full = [scheduled, received(1), received(2), received(3, 'waiting'), received(4, 'waiting')];

  it('is a place, or the place in the line of those who wait, from one', () => {
    const gathering = gatheringOf(...full);
    for (const id of [first, registrationOf(2)]) expect(standingIn(gathering, id)).toEqual({ standing: 'confirmed', placeInLine: null });
    expect(standingIn(gathering, third)).toEqual({ standing: 'waiting', placeInLine: 1 });
    expect(standingIn(gathering, fourth)).toEqual({ standing: 'waiting', placeInLine: 2 });
  });

  it('moves up where one who came before gets a place or leaves', () => {
    for (const change of [[withdrawn(1), offered(3)], [withdrawn(3)]])
      expect(standingIn(gatheringOf(...full, ...change), fourth)).toEqual({ standing: 'waiting', placeInLine: 1 });
    const offeredBoth = gatheringOf(...full, withdrawn(1), withdrawn(2), offered(3, 4));
    for (const id of [third, fourth]) expect(standingIn(offeredBoth, id)).toEqual({ standing: 'confirmed', placeInLine: null });
    expect(standingIn(offeredBoth, first)).toEqual({ standing: 'withdrawn', placeInLine: null });
  });

  it('is nothing for whoever did not register, and where nobody scheduled anything', () => {
    for (const gathering of [gatheringOf(), gatheringOf(scheduled, received(2))])
      expect(standingIn(gathering, first)).toEqual({ standing: null, placeInLine: null });
  });
});
