import { z } from 'zod';
import { newAnnouncementFields } from '../commands/dialogue/announcement-fields.js';
import { adoptAssessmentFramework } from '../commands/dialogue/adopt-assessment-framework.js';
import { adoptDispositionReasons } from '../commands/dialogue/adopt-disposition-reasons.js';
import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { poseGuidingQuestion } from '../commands/dialogue/pose-guiding-question.js';
import { protection } from '../commands/dialogue/protection-field.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import { code, dialogueId, localized } from '../commands/fields.js';

const question = z.strictObject({ code, text: poseGuidingQuestion.fields.text });
const theme = z.strictObject({ code, title: localized(200), questions: z.array(question).max(100).default([]) });
const whole = z.strictObject({
  $schema: z.string().optional().meta({ description: 'Where the schema of this file is, for your editor' }),
  dialogue: z
    .union([dialogueId, code])
    .meta({ description: 'Which dialogue this is: a name of your own that stays for ever, or the id of one that is there' }),
  state: z
    .enum(['draft', 'announced'])
    .default('announced')
    .meta({ description: 'draft: nobody but the office and auditors sees it. announced: everybody does' }),
  ...newAnnouncementFields,
  themes: z.array(theme).max(100).default([]),
  phases: z.array(z.strictObject(schedulePhase.fields)).max(4).default([]),
  moderationPolicy: z.strictObject(adoptModerationPolicy.fields).optional(),
  assessmentFramework: z.strictObject(adoptAssessmentFramework.fields).optional(),
  protection: protection.optional(),
  dispositionReasons: adoptDispositionReasons.fields.reasons.optional(),
});

/** Codes that a file may say once. */
const named = [
  ['themes', ({ themes }) => themes.map((each) => each.code)],
  ['themes', ({ themes }) => themes.flatMap(({ questions }) => questions.map((each) => each.code))],
  ['phases', ({ phases }) => phases.map(({ phase }) => phase)],
] as const satisfies readonly (readonly [string, (file: z.output<typeof whole>) => readonly string[]])[];

/** One file sets a whole dialogue up; what it says is checked by the schemas of the commands that say it. */
export const setUpFile = whole.superRefine((file, context) => {
  for (const [list, codesOf] of named)
    for (const repeated of repeatedIn(codesOf(file)))
      context.addIssue({ code: 'custom', path: [list], message: `${repeated} is there twice` });
});
export type SetUpFile = z.output<typeof setUpFile>;

const repeatedIn = (codes: readonly string[]): readonly string[] => [...new Set(codes.filter((each, i) => codes.indexOf(each) < i))];

/** JSON Schema 2020-12 of the file, for editors. */
export const setUpJsonSchema = (): object => z.toJSONSchema(whole, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
