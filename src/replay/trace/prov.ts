import { VERSION } from '../../host/version.js';
import type { Language } from '../../domain/language.js';
import { type Attributes, dateTime, ours, ProvDocument, qualified } from './prov-document.js';
import type { Edge, Graph, Node, Step } from './trace.answer.js';
import { Versions } from './prov-versions.js';

/** An answer with a graph in it. */
export type Traced = Graph & { readonly asOf: number; readonly recommendation?: string; readonly contribution?: string };

/**
 * The trace as PROV. Each event is an activity; each event on a measure or a recommendation makes another version of it, which is a
 * revision of the one before, so that nothing is derived from what came after it. Who acted is told as a role.
 */
export const provOf = (traced: Traced): string => {
  const document = new ProvDocument();
  const versions = new Versions(traced.steps);
  for (const step of traced.steps) tellStep(document, step);
  for (const node of traced.nodes) tellNode(document, node);
  for (const step of traced.steps) tellVersion(document, step, versions);
  for (const edge of traced.edges) tellEdge(document, edge, { versions, made: madeIn(traced) });
  tellDocument(document, traced);
  return JSON.stringify(document.json);
};

const stepOf = (sequence: number): string => ours(`step/${sequence}`);

const tellStep = (document: ProvDocument, { sequence, id, type, at, recordedAt, role, moderator }: Step): void => {
  const step = stepOf(sequence);
  document.activity(step, {
    'prov:startTime': at,
    'prov:endTime': at,
    'prov:type': qualified(ours(type)),
    [ours('sequence')]: sequence,
    [ours('event')]: id,
    [ours('recordedAt')]: dateTime(recordedAt),
  });
  document.agent(ours(`role/${role}`), { 'prov:type': qualified(ours('Role')), 'prov:label': role });
  document.relation('wasAssociatedWith', sequence, { 'prov:activity': step, 'prov:agent': ours(`role/${role}`) });
  if (moderator === undefined || moderator === null) return;
  const person = ours(`pseudonym/${moderator}`);
  document.agent(person, { 'prov:type': qualified('prov:Person') });
  document.relation('wasAssociatedWith', sequence, { 'prov:activity': step, 'prov:agent': person });
};

const TYPES: Readonly<Record<Node['kind'], string>> = {
  contribution: 'Contribution',
  evidence: 'Evidence',
  measure: 'Measure',
  wording: 'Wording',
  round: 'AssessmentRound',
  assessment: 'Assessment',
  recommendation: 'Recommendation',
  decision: 'Decision',
  dissent: 'Dissent',
  report: 'Report',
  implementation: 'Implementation',
};

/** What a thing is in itself; of a measure and a recommendation that is what all its versions are versions of. */
const tellNode = (document: ProvDocument, node: Node): void => {
  // The versions have the words.
  if (node.kind === 'wording') return;
  const entity = ours(node.node);
  document.entity(entity, { 'prov:type': typesOf(node), ...sayings(node) });
  if (Versions.has(node.node)) return;
  const { sequence } = node.event;
  document.relation('wasGeneratedBy', sequence, { 'prov:entity': entity, 'prov:activity': stepOf(sequence) });
};

/** What something was merged into is a collection. */
const typesOf = ({ kind }: Node): Attributes[string] =>
  kind === 'contribution' ? [qualified(ours(TYPES[kind])), qualified('prov:Collection')] : qualified(ours(TYPES[kind]));

/** What there is to say of a node in single values; its texts in their languages. */
const sayings = ({ node: _, kind: __, event: ___, ...says }: Node): Attributes =>
  Object.fromEntries(
    Object.entries(says).flatMap(([name, value]: [string, unknown]): [string, Attributes[string]][] => {
      const told = valueOf(value);
      return told === null ? [] : [[name === 'title' ? 'prov:label' : ours(name), told]];
    }),
  );

const valueOf = (value: unknown): Attributes[string] | null => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String);
  if (typeof value === 'object' && value !== null && 'mean' in value) return valueOf(value.mean);
  return inLanguages(value);
};

const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en'] satisfies readonly Language[]);

/** A text in its languages; null where it is none. */
const inLanguages = (text: unknown): Attributes[string] | null => {
  if (typeof text !== 'object' || text === null) return null;
  const told = Object.entries(text).flatMap(([lang, value]: [string, unknown]) =>
    LANGUAGES.has(lang) && typeof value === 'string' ? [{ $: value, type: 'prov:InternationalizedString', lang }] : [],
  );
  return told.length === 0 ? null : told;
};

const tellVersion = (document: ProvDocument, { sequence, node, data }: Step, versions: Versions): void => {
  const version = versions.at(node, sequence);
  if (version === null) return;
  const title = 'title' in data ? inLanguages(data.title) : null;
  document.entity(version, { 'prov:type': qualified(ours('Version')), ...(title !== null && { 'prov:label': title }) });
  document.relation('wasGeneratedBy', sequence, { 'prov:entity': version, 'prov:activity': stepOf(sequence) });
  document.relation('specializationOf', sequence, { 'prov:specificEntity': version, 'prov:generalEntity': ours(node) });
  const before = versions.before(node, sequence);
  if (before === null) return;
  document.relation('used', sequence, { 'prov:activity': stepOf(sequence), 'prov:entity': before });
  document.relation('wasDerivedFrom', sequence, {
    'prov:generatedEntity': version,
    'prov:usedEntity': before,
    'prov:activity': stepOf(sequence),
    'prov:type': qualified('prov:Revision'),
  });
};

type Known = { readonly versions: Versions; readonly made: ReadonlyMap<string, number> };

const madeIn = ({ nodes }: Graph): Known['made'] => new Map(nodes.map(({ node, event }) => [node, event.sequence]));

const tellEdge = (document: ProvDocument, { from, to, kind, event: { sequence } }: Edge, { versions, made }: Known): void => {
  if (kind === 'words' || kind === 'reworded-as') return;
  const into = versions.from(to, sequence) ?? ours(to);
  const generated = versions.sequenceOf(to, sequence) ?? made.get(to) ?? sequence;
  const used = versions.before(from, Math.min(generated, sequence)) ?? versions.from(from, sequence) ?? ours(from);
  if (kind === 'held-as') return document.relation('alternateOf', sequence, { 'prov:alternate1': used, 'prov:alternate2': into });
  document.relation('used', sequence, { 'prov:activity': stepOf(sequence), 'prov:entity': used });
  if (kind === 'merged-into') document.relation('hadMember', sequence, { 'prov:collection': into, 'prov:entity': used });
  // What a contribution was merged into had been said before, in its own words.
  if (kind === 'merged-into' && into === ours(to)) return;
  document.relation('wasDerivedFrom', sequence, {
    'prov:generatedEntity': into,
    'prov:usedEntity': used,
    ...(generated === sequence && { 'prov:activity': stepOf(sequence) }),
    'prov:type': kind === 'quoted-as' ? qualified('prov:Quotation') : qualified(ours(kind)),
  });
};

/** Which program wrote the document, and of which state. */
const tellDocument = (document: ProvDocument, { asOf, recommendation, contribution }: Traced): void => {
  const [trace, program] = [ours(`trace/${recommendation ?? contribution ?? ''}/${asOf}`), ours(`software/${VERSION}`)];
  document.agent(program, { 'prov:type': qualified('prov:SoftwareAgent'), 'prov:label': `Zukunftsdialog ${VERSION}` });
  document.entity(trace, { 'prov:type': qualified(ours('Trace')), [ours('asOf')]: asOf });
  document.relation('wasAttributedTo', asOf, { 'prov:entity': trace, 'prov:agent': program });
};
