import { z } from 'zod';
import { COMMANDS } from '../../src/commands/all.js';

// Said once more and by hand: who changes how much the doors take, changes it here too. That a text is measured so is in fields.spec.ts.

type Json = { readonly [key: string]: unknown };
const jsonOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** From … to …, of numbers, or of the length of texts and lists; a safe integer is no bound. */
const boundOf = (schema: Json): string | null => {
  const [least, most] = [
    [schema['minLength'], schema['minItems'], schema['minimum'], schema['exclusiveMinimum']],
    [schema['maxLength'], schema['maxItems'], schema['maximum']],
  ].map((names) => names.find((one): one is number => typeof one === 'number' && Math.abs(one) < Number.MAX_SAFE_INTEGER));
  return least === undefined && most === undefined ? null : `${least ?? ''}…${most ?? ''}`;
};

/** The bounds of a schema, each with the way to it; of alternatives all, and of a text the same in each language. */
const boundsOf = (schema: Json, way = ''): readonly string[] => {
  const bound = boundOf(schema);
  const named = Object.entries(jsonOf(schema['properties'])).map(
    ([name, one]) => [one, ['de', 'en'].includes(name) ? way : `${way}${way && '.'}${name}`] as const,
  );
  const alternatives = ['anyOf', 'oneOf'].flatMap((word) => Object.values(jsonOf(schema[word]))).map((one) => [one, way] as const);
  const items = 'items' in schema ? [[schema['items'], `${way}[]`] as const] : [];
  const inner = [...named, ...alternatives, ...items];
  return [...(bound === null ? [] : [`${way} ${bound}`]), ...inner.flatMap(([one, at]) => boundsOf(jsonOf(one), at))];
};

const limits = COMMANDS.map(({ name, body }): readonly [string, string] => [
  name,
  [...new Set(boundsOf(jsonOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }))))].join(', '),
]);

it('the doors take as much as is said here, and no more', () =>
  expect(Object.fromEntries(limits.filter(([, said]) => said !== ''))).toEqual({
    PrepareDialogue:
      'title 1…200, mandate 1…2000, notice 1…500, timeZone …64, channels 1…50, channels[].title 1…200, groups …50, groups[].title 1…200',
    AnnounceDialogue:
      'title 1…200, mandate 1…2000, notice 1…500, timeZone …64, channels 1…50, channels[].title 1…200, groups …50, groups[].title 1…200',
    CorrectDialogue:
      'title 1…200, mandate 1…2000, notice 1…500, timeZone …64, channels 1…50, channels[].title 1…200, groups …50, groups[].title 1…200, themes …100, themes[].title 1…200, reason 1…500',
    CancelDialogue: 'reason 1…500',
    DefineTheme: 'title 1…200',
    PoseGuidingQuestion: 'text 1…1000',
    RewordGuidingQuestion: 'text 1…1000, reason 1…500',
    AdoptModerationPolicy: 'appealDays 1…365, reasons 1…50, reasons[].title 1…200, reasons[].acts 1…13',
    AdoptAssessmentFramework:
      'criteria 2…20, criteria[].title 1…200, criteria[].weight 0…1, criteria[].question 1…500, scale.min 0…100, scale.max 1…100, scale.anchors …101, scale.anchors[].title 1…200, certainty 1…10, certainty[].title 1…200, quorum 1…1000, consensus.shareMin 0…1, consensus.withinPoints 0…',
    AdoptDispositionReasons: 'reasons 1…50, reasons[].title 1…200',
    ProtectParticipation: 'protection.difficulty 12…24, reason 1…500',
    IssueParticipationCodes: 'count 1…100000',
    RevokeParticipationCodes: 'reason 1…500',
    SubmitContribution:
      'questionVersion 1…, source.name 1…100, source.id 1…200, title 1…200, text 1…60000, position.latitude -90…90, position.longitude -180…180, transcriber 1…200, secondReader 1…200',
    CorrectContribution: 'title 1…200, text 1…60000, position.latitude -90…90, position.longitude -180…180',
    RejectContribution: 'justification 1…2000',
    LodgeAppeal: 'justification 1…2000, secret 1…128',
    UpholdAppeal: 'justification 1…2000',
    DismissAppeal: 'justification 1…2000',
    RedactContribution: 'passages …50, passages[].start 0…60000, passages[].end 0…60000, passages[].replacement 1…200',
    WithdrawContribution: 'secret 1…128',
    ScheduleGathering: 'title 1…200, place.venue 1…300, access.capacity 1…10000, access.perAddress 1…10, islands …50',
    RescheduleGathering: 'place.venue 1…300, capacity 1…10000, perAddress 1…10, reason 1…500',
    CancelGathering: 'reason 1…500',
    HoldGathering: 'attendance …50, attendance[].count 0…100000',
    FileMinutes: 'file 4…',
    RegisterForGathering: 'name 1…200, address …254',
    WithdrawRegistration: 'secret 1…128',
    IssueInvitation: 'name 1…200, address 1…500',
    AnswerInvitation: 'secret 1…128',
    DraftMeasure: 'themes 1…20, title 1…200, text 1…4000',
    LinkEvidence: 'start 0…60000, end 0…60000, quote 1…60000',
    UnlinkEvidence: 'reason 1…1000',
    RewordMeasure: 'title 1…200, text 1…4000, reason 1…1000',
    SplitMeasure: 'parts 2…20, parts[].themes 1…20, parts[].title 1…200, parts[].text 1…4000, parts[].evidence …1000, reason 1…1000',
    MergeMeasures: 'from 1…20, reason 1…1000',
    WithdrawMeasure: 'reason 1…1000',
    OpenAssessmentRound: 'measures 1…500, assessors 1…100, assessors[] 1…255',
    AssessMeasure: 'justification 1…2000',
    RecuseAssessor: 'justification 1…2000',
    CloseAssessmentRound: 'reason 1…500',
    CancelAssessmentRound: 'reason 1…500',
    DraftRecommendation: 'themes 1…20, title 1…200, text 1…4000, addressee 1…300, instrument 1…300, horizon 1…300',
    RewordRecommendation: 'themes 1…20, title 1…200, text 1…4000, addressee 1…300, instrument 1…300, horizon 1…300, reason 1…1000',
    DetachMeasure: 'reason 1…1000',
    RecordDissent: 'statement 1…2000',
    AdoptRecommendation: 'rationale 1…2000, rounds 1…20, quorumReason 1…1000',
    DeferRecommendation: 'rationale 1…2000',
    RejectRecommendation: 'rationale 1…2000',
    ReconsiderRecommendation: 'rationale 1…2000',
    OrderRecommendations: 'recommendations …500',
    ReportImplementation: 'statement 1…2000, source 1…1000',
    RequestReport: 'asOf 1…',
  }));
