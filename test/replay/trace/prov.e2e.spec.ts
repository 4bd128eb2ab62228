import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { useHarness } from '../../harness.js';
import { backward } from './graph-laws.js';
import { type Story, tellStory } from './story.js';

type Values = Readonly<Record<string, unknown>>;
type Document = Readonly<Record<string, Readonly<Record<string, Values>>>>;

const harness = useHarness();
const VECTORS = new URL('../../../../shared/vectors/prov-json/', import.meta.url);
const vector = (name: string): unknown => JSON.parse(readFileSync(new URL(name, VECTORS), 'utf8'));
let story: Story;
let isValid: ValidateFunction;
let document: Document;

beforeAll(async () => {
  // Of draft 4 it uses nothing that later drafts mean otherwise, but for where it says what it is called.
  const { id: _, $schema: __, ...schema } = vector('schemas/prov-json.schema.json') as Values;
  isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  story = await tellStory(harness);
  document = await read(`recommendations/${story.recommendation}`);
});

const read = async (of: string): Promise<Document> => {
  const response = await fetch(`${harness.url}/api/${of}/trace?format=prov-json&after=${String(await harness.store.head())}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  return (await response.json()) as Document;
};

it('is valid by the schema of the standard, which knows what is not', async () => {
  expect(isValid(vector('valid/activity1.json'))).toBe(true);
  for (const name of ['bad_record_content', 'bad_record_shape', 'top_level_list', 'unknown_record_type'])
    expect([name, isValid(vector(`malformed/${name}.json`))]).toEqual([name, false]);
  const documents = [document, ...(await Promise.all(Object.values(story.said).map((id) => read(`contributions/${id}`))))];
  for (const one of documents) {
    isValid(one);
    expect(isValid.errors ?? []).toEqual([]);
  }
});

/** What refers to what: relation, its attribute, and what is there under such a name. */
const REFERENCES: Readonly<Record<string, string>> = {
  'prov:entity': 'entity',
  'prov:activity': 'activity',
  'prov:agent': 'agent',
  'prov:generatedEntity': 'entity',
  'prov:usedEntity': 'entity',
  'prov:specificEntity': 'entity',
  'prov:generalEntity': 'entity',
  'prov:alternate1': 'entity',
  'prov:alternate2': 'entity',
  'prov:collection': 'entity',
};
const RELATIONS = ['wasGeneratedBy', 'used', 'wasDerivedFrom', 'wasAssociatedWith', 'wasAttributedTo', 'specializationOf', 'hadMember'];
const of = (kind: string): readonly (readonly [string, Values])[] => Object.entries(document[kind] ?? {});

it('refers to nothing that it does not tell of, and calls its relations by their sequences', () => {
  for (const kind of RELATIONS) {
    expect([kind, of(kind).length]).not.toEqual([kind, 0]);
    for (const [id, values] of of(kind)) {
      expect(id).toMatch(/^zd:\d+\/\w+(\/\d+)?$/);
      for (const [name, told] of Object.entries(REFERENCES))
        if (name in values) expect(Object.keys(document[told] ?? {})).toContain(values[name]);
    }
  }
});

const sequenceIn = (id: string): number => Number(/^zd:(\d+)\//.exec(id)?.[1]);

it('derives nothing from what came after it, and generates nothing twice', () => {
  const generated = new Map<unknown, number>();
  for (const [id, values] of of('wasGeneratedBy')) {
    expect(generated.has(values['prov:entity'])).toBe(false);
    generated.set(values['prov:entity'], sequenceIn(id));
  }
  for (const [, values] of of('wasDerivedFrom'))
    expect(generated.get(values['prov:usedEntity'])).toBeLessThanOrEqual(generated.get(values['prov:generatedEntity']) ?? 0);
  for (const [id, values] of of('used')) expect(generated.get(values['prov:entity'])).toBeLessThanOrEqual(sequenceIn(id));
});

it('has the versions as revisions, the mergers as members, and acts by roles', async () => {
  const { measure, source, said } = story;
  const revision = { $: 'prov:Revision', type: 'prov:QUALIFIED_NAME' };
  const revisions = of('wasDerivedFrom').filter(([, values]) => JSON.stringify(values['prov:type']) === JSON.stringify(revision));
  const traced = await backward(harness, story.recommendation, `after=${String(await harness.store.head())}`);
  const versioned = traced.steps.filter(({ node }) => /^(measure|recommendation)\//.test(node));
  expect(revisions).toHaveLength(versioned.length - new Set(versioned.map(({ node }) => node)).size);
  const members = of('hadMember').map(([, values]) => [values['prov:collection'], values['prov:entity']]);
  expect(members).toEqual([
    [`zd:contribution/${said.end}`, `zd:contribution/${said.merged}`],
    [expect.stringMatching(`^zd:measure/${measure}/version/\\d+$`), expect.stringMatching(`^zd:measure/${source}/version/\\d+$`)],
  ]);
  const agents = Object.keys(document['agent'] ?? {}).map((id) => id.replace(/\d+(\.\d+)*$/, '#'));
  expect(new Set(agents)).toEqual(
    new Set(
      ['participant', 'moderator', 'analyst', 'office', 'assessor', 'publisher'].map((role) => `zd:role/${role}`).concat('zd:software/#'),
    ),
  );
  const quotes = of('entity').flatMap(([, values]) => values['zd:quote'] ?? []);
  expect(quotes).toEqual(['Beitrag', 'Beitrag', 'Beitrag']);
});
