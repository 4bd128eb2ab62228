import fc from 'fast-check';
import { dialogueDecider, type DialogueCommand } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { type DialogueCorrected, type DialogueEvent, isOpen } from '../../../src/domain/dialogue/dialogue.js';
import { lastOf, phasesAt } from '../../../src/domain/dialogue/phases.js';
import type { Phase, PhaseClosed, PhaseOpened } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, cancelled, closed, dialogueOf, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

const ms = (time: string, shift: number): string => new Date(Date.parse(time) + shift).toISOString();
/** Scheduled on 2 March for the days of April, in Berlin. */
const april = (phase: Phase = 'dialogue') => ({
  ...scheduled(phase),
  data: { phase, opensOn: '2026-04-01', closesOn: '2026-04-30', opensAt: '2026-03-31T22:00:00.000Z', closesAt: '2026-04-30T22:00:00.000Z' },
});
const { opensAt, closesAt } = april().data;
const planned = [announced, policyAdopted, april()] as const;

const statusAt = (now: string, events: readonly DialogueEvent[], phase: Phase = 'dialogue') => {
  const dialogue = phasesAt(dialogueOf(...events) as Exclude<ReturnType<typeof dialogueOf>, { status: 'unknown' }>, now);
  return dialogue.phases.get(phase)?.status;
};
const byClock = <E extends PhaseOpened | PhaseClosed>(event: E, occurredAt: string) => ({
  ...event,
  occurredAt,
  data: { ...event.data, reason: Code('as-scheduled') },
  role: 'system' as const,
});
const record = (now: string): DialogueCommand => ({ type: 'RecordPhases', at: now, now });

describe('a phase that was scheduled before it begins', () => {
  it('begins and ends to the millisecond, whether anybody records it or not', () => {
    expect([ms(opensAt, -1), opensAt, ms(closesAt, -1), closesAt].map((now) => statusAt(now, planned))).toEqual([
      'scheduled',
      'open',
      'open',
      'closed',
    ]);
  });

  it('is recorded as of its own times, once', () => {
    given(...planned)
      .when(record(ms(opensAt, -1)))
      .thenNothing();
    const begun = byClock(opened('dialogue'), opensAt);
    const ended = byClock(closed('dialogue'), closesAt);
    given(...planned)
      .when(record(ms(closesAt, 86_400_000)))
      .then(begun, ended);
    given(...planned, begun)
      .when(record(ms(opensAt, 1)))
      .thenNothing();
    given(...planned, begun, ended)
      .when(record(ms(closesAt, 1)))
      .thenNothing();
  });

  it('needs no rules, unless it is the dialogue, and is recorded by none then', () => {
    const begun = byClock(opened('analysis'), opensAt);
    given(announced, april('analysis'))
      .when(record(opensAt))
      .then({ ...begun, data: { ...begun.data, policyVersion: 0 } });
  });

  it('that has begun ends when it was to end, wherever the dialogue is moved', () => {
    const begun = byClock(opened('dialogue'), opensAt);
    const moved: DialogueEvent = {
      type: 'DialogueCorrected',
      occurredAt: ms(opensAt, 1),
      data: { timeZone: 'Asia/Tokyo', reason: { de: 'Dort ist der Dialog.' } },
      internal: {},
    };
    expect([ms(closesAt, -1), closesAt].map((now) => statusAt(now, [...planned, begun, moved]))).toEqual(['open', 'closed']);
  });

  it('is extended up to its last millisecond; afterwards it is opened again', () => {
    const extend = (now: string): DialogueCommand => {
      return { type: 'SchedulePhase', at: now, now, phase: 'dialogue', opensOn: '2026-04-01', closesOn: '2026-05-31' };
    };
    const data = { ...april().data, closesOn: '2026-05-31', closesAt: '2026-05-31T22:00:00.000Z' };
    const last = ms(closesAt, -1);
    const begun = { ...opened('dialogue'), occurredAt: opensAt };
    const inTime = { ...april(), occurredAt: last, data };
    given(...planned, begun)
      .when(extend(last))
      .then(inTime);
    expect(statusAt(closesAt, [...planned, begun, inTime])).toBe('open');
    const late = { ...april(), occurredAt: closesAt, data };
    given(...planned, begun)
      .when(extend(closesAt))
      .then(byClock(closed('dialogue'), closesAt), late);
    expect(statusAt(closesAt, [...planned, begun, late])).toBe('closed');
    given(...planned, begun, late)
      .when({ type: 'OpenPhase', at: ms(closesAt, 1), phase: 'dialogue' })
      .then(byClock(closed('dialogue'), closesAt), { ...opened('dialogue'), occurredAt: ms(closesAt, 1) });
  });

  it('is not opened by hand once more, nor dated before what the clock did', () => {
    given(...planned)
      .when({ type: 'OpenPhase', at: ms(opensAt, 5), phase: 'dialogue' })
      .thenNothing();
    given(...planned)
      .when({ type: 'ClosePhase', at: ms(opensAt, 5), phase: 'dialogue' })
      .then(byClock(opened('dialogue'), opensAt), { ...closed('dialogue'), occurredAt: ms(opensAt, 5) });
  });

  it('may be opened earlier by hand, and closed earlier', () => {
    const early = { ...opened('dialogue'), occurredAt: '2026-03-20T09:00:00.000Z' };
    expect(statusAt('2026-03-21T00:00:00.000Z', [...planned, early])).toBe('open');
    expect(statusAt(closesAt, [...planned, early])).toBe('closed');
    const stopped = { ...closed('dialogue'), occurredAt: '2026-03-22T09:00:00.000Z' };
    expect(statusAt(ms(opensAt, 1), [...planned, early, stopped])).toBe('closed');
  });

  it('waits for its rules, for the phase before it, and does not begin once a later one has been', () => {
    const unruled = [announced, april()] as const;
    expect(statusAt(ms(opensAt, 1), unruled)).toBe('scheduled');
    const ruled = [...unruled, { ...policyAdopted, occurredAt: '2026-04-05T09:00:00.000Z' }];
    expect(statusAt('2026-04-05T09:00:00.000Z', ruled)).toBe('open');
    const busy = [...planned, april('analysis'), { ...opened('analysis'), occurredAt: '2026-03-03T09:00:00.000Z' }];
    expect(statusAt(ms(opensAt, 1), busy)).toBe('scheduled');
    const free = { ...closed('analysis'), occurredAt: '2026-04-03T09:00:00.000Z' };
    expect(statusAt('2026-04-03T09:00:00.000Z', [...busy, free])).toBe('open');
    const passed = [opened('evaluation'), closed('evaluation')];
    expect(statusAt(ms(opensAt, 1), [...planned, april('evaluation'), ...passed])).toBe('scheduled');
  });

  it('goes on waiting for its rules where something else is corrected, and the dialogue stays in its zone', () => {
    const corrected = (data: Partial<DialogueCorrected['data']>): DialogueEvent => ({
      type: 'DialogueCorrected',
      occurredAt: '2026-04-03T09:00:00.000Z',
      data: { ...data, reason: { de: 'Vertippt.' } },
      internal: {},
    });
    const ruled = { ...policyAdopted, occurredAt: '2026-04-05T09:00:00.000Z' };
    for (const change of [{ title: { de: 'Dialog' } }, { timeZone: 'Europe/Berlin' }])
      expect(statusAt(ruled.occurredAt, [announced, april(), corrected(change), ruled])).toBe('open');
    expect(statusAt(ruled.occurredAt, [announced, april(), corrected({ timeZone: 'Europe/Paris' }), ruled])).toBe('scheduled');
  });

  it('is said to last until its last day, or until the moment in which it ends within one', () => {
    expect(lastOf({ closesOn: '2026-04-30', closesAt })).toBe('2026-04-30');
    expect(lastOf({ closesOn: '2026-04-30T18:00', closesAt: '2026-04-30T16:00:00.000Z' })).toBe('2026-04-30T16:00:00.000Z');
  });

  it('does not begin after its end, when the rules come too late', () => {
    const late = [announced, april(), { ...policyAdopted, occurredAt: closesAt }];
    expect(statusAt(ms(closesAt, 1), late)).toBe('scheduled');
  });
});

describe('several phases', () => {
  const march = {
    ...april('analysis'),
    data: {
      phase: 'analysis' as const,
      opensOn: '2026-03-10',
      closesOn: '2026-03-20',
      opensAt: '2026-03-09T23:00:00.000Z',
      closesAt: '2026-03-20T23:00:00.000Z',
    },
  };
  const both = [...planned, march] as const;
  const turns = [
    byClock(opened('analysis'), march.data.opensAt),
    byClock(closed('analysis'), march.data.closesAt),
    byClock(opened('dialogue'), opensAt),
  ] as const;

  it('begin and end in the order of their times, in whichever they were scheduled', () => {
    given(...both)
      .when(record(ms(opensAt, 1)))
      .then(...turns);
    expect((['analysis', 'dialogue'] as const).map((phase) => statusAt(ms(opensAt, 1), both, phase))).toEqual(['closed', 'open']);
  });

  it('are recorded one after another: what one event says leaves the others to be said', () => {
    const [first, second, third] = turns;
    const recordedAt = ms(opensAt, 1);
    given(...both, { ...first, recordedAt })
      .when(record(recordedAt))
      .then(second, third);
    given(...both, { ...first, recordedAt }, { ...second, recordedAt })
      .when(record(recordedAt))
      .then(third);
  });

  it('are recorded without the turns of one of which people have said something else by then', () => {
    const recordedAt = ms(opensAt, 1);
    given(...both, { ...closed('analysis'), occurredAt: '2026-03-15T09:00:00.000Z', recordedAt })
      .when(record(recordedAt))
      .then(turns[2]);
  });

  it('do not begin in a dialogue that is cancelled', () => {
    expect(statusAt(ms(opensAt, 1), [...planned, cancelled])).toBe('scheduled');
  });
});

describe('a phase that is not for the clock', () => {
  it('is one that was scheduled after its beginning: people open it', () => {
    const events = [announced, policyAdopted, scheduled('dialogue')];
    expect(statusAt('2026-03-02T10:00:00.000Z', events)).toBe('scheduled');
    for (const [occurredAt, status] of [
      [ms(opensAt, -1), 'open'],
      [opensAt, 'scheduled'],
    ] as const)
      expect(statusAt(ms(opensAt, 1), [announced, policyAdopted, { ...april(), occurredAt }])).toBe(status);
  });

  it('is one whose days had begun already in the zone to which the dialogue was moved: people open it', () => {
    const inTokyo = '2026-03-31T15:00:00.000Z';
    const moved = (occurredAt: string): DialogueEvent => ({
      type: 'DialogueCorrected',
      occurredAt,
      data: { timeZone: 'Asia/Tokyo', reason: { de: 'Dort ist der Dialog.' } },
      internal: {},
    });
    for (const [at, status] of [
      [ms(inTokyo, -1), 'open'],
      [inTokyo, 'scheduled'],
      [ms(inTokyo, 1), 'scheduled'],
    ] as const)
      expect(statusAt(ms(inTokyo, 2), [...planned, moved(at)])).toBe(status);
  });

  it('is one that is told afterwards, or was opened after its end: people close it', () => {
    const long = '2027-01-01T00:00:00.000Z';
    const told = [announced, policyAdopted, scheduled('dialogue'), opened('dialogue')].map((event) => ({ ...event, recordedAt: long }));
    expect(statusAt('2028-01-01T00:00:00.000Z', told)).toBe('open');
    const late = { ...opened('dialogue'), occurredAt: ms(closesAt, 1) };
    for (const moment of [closesAt, late.occurredAt]) expect(statusAt(long, [...planned, { ...late, occurredAt: moment }])).toBe('open');
    const again = [...planned, closed('dialogue'), { ...late, occurredAt: ms(closesAt, 2) }];
    expect(statusAt(long, again)).toBe('open');
  });

  it('is one of before phases had hours: people open it, and its days are those of its zone', () => {
    const old = { ...april(), data: { ...april().data, opensAt: null, closesAt: null } };
    expect(statusAt(ms(opensAt, 1), [announced, policyAdopted, old])).toBe('scheduled');
    const byHand = { ...opened('dialogue'), occurredAt: ms(opensAt, 1) };
    const begun = [announced, policyAdopted, old, byHand];
    expect([ms(closesAt, -1), closesAt].map((now) => statusAt(now, begun))).toEqual(['open', 'closed']);
  });
});

it('is open within its times and at no other, for any times and any moment, however often the clock was recorded', () => {
  const HOUR_MS = 3_600_000;
  const hour = fc.integer({ min: 1, max: 24 * 400 });
  const moment = (hours: number, shift = 0): string => ms(policyAdopted.occurredAt, hours * HOUR_MS + shift);
  const times = fc.tuple(hour, fc.integer({ min: 1, max: 24 * 60 })).map(([from, hours]) => ({ from, to: from + hours }));
  fc.assert(
    fc.property(
      times,
      fc.array(hour, { maxLength: 4 }),
      hour,
      fc.constantFrom(-1, 0, 1),
      fc.boolean(),
      (span, jobs, late, shift, atEdge) => {
        const [beginning, end] = [moment(span.from), moment(span.to)];
        const schedule = { ...april(), data: { ...april().data, opensAt: beginning, closesAt: end } };
        const now = atEdge ? ms(late % 2 ? beginning : end, shift) : moment(late, shift);
        const before: readonly DialogueEvent[] = [announced, policyAdopted, schedule];
        const recorded = jobs
          .map((job) => moment(job))
          .filter((job) => job <= now)
          .sort()
          .reduce<readonly DialogueEvent[]>((events, job) => {
            const decided = dialogueDecider.decide(record(job), dialogueOf(...events));
            return [...events, ...decided.map((event) => ({ ...event, recordedAt: job }))];
          }, before);
        for (const events of [before, recorded]) {
          const dialogue = dialogueOf(...events);
          if (dialogue.status === 'unknown') throw new Error('It was announced');
          expect(isOpen(phasesAt(dialogue, now), 'dialogue')).toBe(now >= beginning && now < end);
        }
      },
    ),
    { numRuns: 500 },
  );
});
