import type { DialogueEvent } from '../../../src/domain/dialogue/dialogue.js';
import { dialogues } from '../../../src/domain/dialogue/dialogues.js';
import { refusePublicationBegun } from '../../../src/domain/dialogue/publication.rules.js';
import { Code } from '../../../src/domain/ids.js';
import {
  announced,
  at,
  cancelled,
  closed,
  dialogueOf,
  frameworkAdopted,
  opened,
  policyAdopted,
  prepared,
  questionPosed,
  reasonsAdopted,
  scheduled,
  themeDefined,
  work,
} from './examples.js';
import { codes, isProtected, issued, revoked } from './protections.js';

const text = { de: 'Und jetzt?' };
const reworded: DialogueEvent = {
  type: 'GuidingQuestionReworded',
  occurredAt: at,
  data: { question: questionPosed.data.question, version: 2, text, reason: { de: 'Klarer' } },
  internal: {},
};
const corrected: DialogueEvent = { type: 'DialogueCorrected', occurredAt: at, data: { title: text, reason: null }, internal: {} };
const ordered: DialogueEvent = { type: 'RecommendationsOrdered', occurredAt: at, data: { recommendations: [] }, internal: {} };

describe('a dialogue', () => {
  it('is unknown before it is prepared or announced, whatever else a stream begins with', () => {
    const others = [
      themeDefined,
      questionPosed,
      reworded,
      scheduled('dialogue'),
      opened('dialogue'),
      closed('dialogue'),
      corrected,
      cancelled,
    ];
    const rules = [policyAdopted, frameworkAdopted, reasonsAdopted, isProtected(codes), issued, revoked, ordered];
    for (const event of [...others, ...rules]) expect(dialogueOf(event)).toStrictEqual({ status: 'unknown' });
  });

  it('has nothing but what was announced to begin with', () => {
    const nothing = {
      cancellation: null,
      themes: new Map(),
      questions: new Map(),
      phases: new Map(),
      policy: null,
      framework: null,
      dispositionReasons: null,
      recommendationOrder: [],
      protection: { kind: 'none', version: 0 },
      protectionReason: null,
      codeBatches: new Map(),
      unrecorded: [],
    };
    expect(dialogueOf(prepared)).toStrictEqual({ ...announced.data, ...nothing, status: 'draft', clock: at });
    expect(dialogueOf(announced)).toStrictEqual({ ...announced.data, ...nothing, status: 'announced', clock: at });
  });

  it('stays as it is where something is said of what it does not have, and where it is prepared once more', () => {
    const begun = dialogueOf(announced);
    for (const event of [reworded, revoked, opened('dialogue'), closed('dialogue'), prepared])
      expect(dialogueOf(announced, event)).toStrictEqual(begun);
    expect(dialogueOf(prepared, prepared)).toStrictEqual(dialogueOf(prepared));
  });

  it('is as the clock has it by then, and can be acted on since it was announced', () => {
    const { closesAt } = scheduled('analysis').data;
    const planned = { ...scheduled('analysis'), data: { ...scheduled('analysis').data, opensAt: '2026-03-05T00:00:00.000Z' } };
    for (const [now, status] of [
      [at, 'scheduled'],
      ['2026-03-05T00:00:00.000Z', 'open'],
      [closesAt!, 'closed'],
    ] as const) {
      const dialogue = dialogues.byClock(dialogueOf(announced, planned), now);
      expect(dialogue.status !== 'unknown' && dialogue.phases.get('analysis')?.status).toBe(status);
    }
    expect(dialogues.byClock(dialogueOf(), at)).toStrictEqual({ status: 'unknown' });
    const since = new Map([
      ['draft', '2026-03-01T00:00:00.000Z'],
      ['announced', '2026-03-02T00:00:00.000Z'],
    ]);
    expect(dialogues.since({ state: dialogueOf(prepared, announced), since })).toBe('2026-03-02T00:00:00.000Z');
  });

  it('is in no phase of publication where nobody knows of it', () => expect(() => refusePublicationBegun(dialogueOf())).not.toThrow());

  it('has each question as it was worded last, in its theme', () => {
    const other = { ...questionPosed, data: { ...questionPosed.data, question: Code('was-fehlt'), text: { de: 'Was fehlt?' } } };
    expect(dialogueOf(announced, themeDefined, questionPosed, other, reworded)).toMatchObject({
      themes: new Map([[work, themeDefined.data.title]]),
      questions: new Map([
        [questionPosed.data.question, { theme: work, version: 2, text }],
        ['was-fehlt', { theme: work, version: 1, text: { de: 'Was fehlt?' } }],
      ]),
    });
  });
});
