import type { GatheringScheduled } from '../../../src/domain/gathering/gathering.js';
import { gatheringDecider, type ScheduleGathering } from '../../../src/domain/gathering/gathering.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { dialogueOf, work } from '../dialogue/examples.js';
import { begins, invited, schedule, scheduled } from './examples.js';

const given = givenFor(gatheringDecider);
const planned = (changes: Partial<GatheringScheduled['data']>): ScheduleGathering => ({
  ...schedule,
  gathering: { ...scheduled.data, ...changes },
});

describe('schedule a gathering', () => {
  it('records it', () => given().when(schedule).then(scheduled));

  it('records one to which people are invited, without islands', () =>
    given()
      .when(planned({ access: { kind: 'invitation' }, islands: [] }))
      .then({ ...invited, data: { ...invited.data, islands: [] } }));

  it('refuses one that is there already', () => given(scheduled).when(schedule).thenRefuses('gathering-already-scheduled'));

  it('refuses a dialogue nobody announced', () =>
    given()
      .when({ ...schedule, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown'));

  it('refuses a format that the dialogue does not have', () =>
    given()
      .when(planned({ format: Code('seance') }))
      .thenRefuses('format-unknown', 'format'));

  it('refuses the online channel: it is open to everybody', () =>
    given()
      .when(planned({ format: Code('online') }))
      .thenRefuses('format-open-to-everybody', 'format'));

  it('refuses an end that is not after the beginning', () =>
    given()
      .when(planned({ endsAt: begins }))
      .thenRefuses('gathering-ends-before-it-begins', 'endsAt'));

  it('refuses registration beyond the beginning', () =>
    given()
      .when(planned({ access: { kind: 'registration', capacity: 2, waitingList: true, registrationUntil: '2026-03-20T16:00:00.001Z' } }))
      .thenRefuses('registration-ends-after-beginning', 'registrationUntil'));

  it('refuses two islands of one code', () =>
    given()
      .when(planned({ islands: [...scheduled.data.islands, { code: Code('insel-1'), theme: work }] }))
      .thenRefuses('code-repeated', 'islands'));

  it('refuses an island of an unknown theme, the only one or one of two', () => {
    const unknown = { code: Code('insel-2'), theme: Code('unbekannt') };
    const [island] = scheduled.data.islands;
    for (const islands of [[unknown], [unknown, island!], [island!, unknown]])
      given().when(planned({ islands })).thenRefuses('theme-unknown', 'islands');
  });
});
