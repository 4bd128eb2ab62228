import type { Harness } from './harness.js';

const both = (text: string) => ({ de: `${text} (de)`, en: `${text} (en)` });

export const CHANNELS = [
  { code: 'online', title: both('Online'), open: true },
  { code: 'letter', title: both('Letter'), open: false },
];
export const GROUPS = [
  { code: 'citizen', title: both('Citizen') },
  { code: 'company', title: both('Company') },
];
export const ANNOUNCEMENT = { title: both('Dialogue'), mandate: both('Mandate'), channels: CHANNELS, groups: GROUPS };
export const POLICY = {
  mode: 'after-publication',
  appealDays: 14,
  reasons: [
    { code: 'off-topic', title: both('Off topic'), acts: ['rejection', 'redaction'] },
    { code: 'same', title: both('The same'), acts: ['merger'] },
    { code: 'different', title: both('Something different'), acts: ['unmerging'] },
  ],
};
export const DISPOSITIONS = { reasons: [{ code: 'covered-elsewhere', title: both('Covered elsewhere') }] };

/** A dialogue over HTTP whose dialogue phase is open, with two themes of one question each. Returns its id. */
export const openDialogue = async ({ post, token }: Pick<Harness, 'post' | 'token'>, policy: object = POLICY): Promise<string> => {
  const office = { token: await token('office') };
  const done = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await post(path, body, office);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const dialogue = String((await done('/api/dialogues', ANNOUNCEMENT))['dialogue']);
  const at = `/api/dialogues/${dialogue}`;
  for (const theme of ['work', 'skills']) {
    await done(`${at}/themes`, { theme, title: both(theme) });
    await done(`${at}/questions`, { theme, question: `${theme}-1`, text: both(`What about ${theme}?`) });
  }
  await done(`${at}/moderation-policies`, policy);
  await done(`${at}/disposition-reasons`, DISPOSITIONS);
  await done(`${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2026-01-01', closesOn: '2036-12-31' });
  await done(`${at}/phase-openings`, { phase: 'dialogue' });
  return dialogue;
};

/** What a participant sends at least. */
export const contributionBody = (text = 'Reliable rosters', fields: object = {}) => ({
  theme: 'work',
  question: 'work-1',
  questionVersion: 1,
  text,
  ...fields,
});
