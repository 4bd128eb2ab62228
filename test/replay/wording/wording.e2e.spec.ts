import { randomUUID } from 'node:crypto';
import { openDialogue } from '../../dialogue.js';
import { beginEvaluation, WORDING } from '../../evaluation.js';
import { useHarness } from '../../harness.js';
import { done, refusal } from '../../http/asking.js';

const harness = useHarness();

type Part = { readonly text: string; readonly sequence: number; readonly before: readonly object[] };
type Answer = {
  readonly asOf: number;
  readonly texts: readonly { readonly field: string; readonly language: string; readonly parts: readonly Part[] }[];
  readonly events: readonly { readonly sequence: number; readonly role: string; readonly type: string; readonly why: object | null }[];
};

const draft = async () => {
  const analyst = { token: await harness.token('analyst') };
  const dialogue = await openDialogue(harness);
  await beginEvaluation(harness, dialogue);
  const first = await done(harness, `/api/dialogues/${dialogue}/recommendations`, WORDING, analyst);
  const at = `/api/recommendations/${String(first['recommendation'])}`;
  const sequences = [first.sequence];
  return {
    at,
    sequences,
    reword: async (text: object, why: string): Promise<void> => {
      const body = { ...WORDING, text, reason: { de: why } };
      const { sequence } = await done(harness, `${at}/rewordings`, body, { ...analyst, headers: { 'if-match': '*' } });
      sequences.push(sequence);
    },
  };
};

const asked = async (at: string, query = ''): Promise<Answer> => (await harness.get<Answer>(`${at}/wording?${query}`)).body;
const partsOf = ({ texts }: Answer, field: string, language: string) =>
  texts.find((one) => one.field === field && one.language === language)?.parts;

it('says of each word which event brought it and why, in each language, as of any moment', async () => {
  const { at, sequences, reword } = await draft();
  await reword({ de: 'Dienstpläne stehen im Voraus.', en: 'Rosters are known.' }, 'Die Frist ist strittig.');
  await reword({ de: 'Dienstpläne stehen vier Wochen im Voraus fest.', en: 'Rosters are known early.' }, 'Die Frist ist geklärt.');
  const [drafted = 0, shortened = 0, restored = 0] = sequences;
  const answer = await asked(at, `after=${restored}`);
  expect(partsOf(answer, 'text', 'de')).toEqual([
    { text: 'Dienstpläne stehen ', words: 2, sequence: drafted, before: [] },
    { text: 'vier Wochen ', words: 2, sequence: restored, before: [{ from: drafted, until: shortened }] },
    { text: 'im Voraus ', words: 2, sequence: drafted, before: [] },
    { text: 'fest', words: 1, sequence: restored, before: [] },
    { text: '.', words: 1, sequence: drafted, before: [] },
  ]);
  expect(partsOf(answer, 'text', 'en')?.map(({ text, sequence }) => [text, sequence])).toEqual([
    ['Rosters are known ', shortened],
    ['early', restored],
    ['.', shortened],
  ]);
  expect(partsOf(answer, 'title', 'de')?.map(({ sequence }) => sequence)).toEqual([drafted]);
  expect(answer.texts.map(({ field }) => field)).toEqual(['title', 'text', 'text', 'addressee', 'instrument', 'horizon']);
  expect(answer.events.map(({ sequence, role, type, why }) => [sequence, role, type, why])).toEqual([
    [drafted, 'analyst', 'RecommendationDrafted', null],
    [shortened, 'analyst', 'RecommendationReworded', { de: 'Die Frist ist strittig.' }],
    [restored, 'analyst', 'RecommendationReworded', { de: 'Die Frist ist geklärt.' }],
  ]);
  const before = await asked(at, `asOf=${shortened}`);
  expect(partsOf(before, 'text', 'de')?.map(({ text, sequence }) => [text, sequence])).toEqual([
    ['Dienstpläne stehen im Voraus.', drafted],
  ]);
});

it('is of no recommendation that nobody knows, nor of a moment before it or to come', async () => {
  const { at, sequences } = await draft();
  expect(refusal(await harness.get(`/api/recommendations/${randomUUID()}/wording`))).toEqual([404, 'recommendation-unknown']);
  expect(refusal(await harness.get(`${at}/wording?asOf=${(sequences[0] ?? 0) - 1}`))).toEqual([404, 'recommendation-unknown']);
  expect(refusal(await harness.get(`${at}/wording?asOf=999999`))).toEqual([404, 'as-of-in-future']);
  expect(refusal(await harness.get(`${at}/wording?asOf=gestern`))).toEqual([400, 'as-of-malformed']);
});
