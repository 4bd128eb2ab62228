// PROV-JSON (W3C member submission of 24 April 2013), and of it what a trace needs.

type Literal = string | number | boolean | { readonly $: string; readonly type?: string; readonly lang?: string };
export type Attributes = Readonly<Record<string, Literal | readonly Literal[]>>;

type Relation =
  'wasGeneratedBy' | 'used' | 'wasDerivedFrom' | 'wasAssociatedWith' | 'wasAttributedTo' | 'specializationOf' | 'alternateOf' | 'hadMember';

/** A name of the standard, or of ours, as a value. */
export const qualified = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' });
export const dateTime = (instant: string) => ({ $: instant, type: 'xsd:dateTime' });

/** Ours; what stands behind it are the names of a trace. */
const PREFIX = 'zd';
export const ours = (name: string): string => `${PREFIX}:${name}`;

/** A document that grows. Every relation is called by the sequence of the event that it is from; of several the first has no number. */
export class ProvDocument {
  private readonly records = new Map<string, Map<string, Attributes>>();

  private put(kind: string, id: string, attributes: Attributes): void {
    const records = this.records.get(kind) ?? new Map<string, Attributes>();
    this.records.set(kind, records.set(id, attributes));
  }

  entity(id: string, attributes: Attributes): void {
    this.put('entity', id, attributes);
  }

  activity(id: string, attributes: Attributes): void {
    this.put('activity', id, attributes);
  }

  agent(id: string, attributes: Attributes): void {
    this.put('agent', id, attributes);
  }

  relation(kind: Relation, sequence: number, attributes: Attributes): void {
    const taken = this.records.get(kind);
    let id = ours(`${sequence}/${kind}`);
    for (let n = 2; taken?.has(id); n++) id = ours(`${sequence}/${kind}/${n}`);
    this.put(kind, id, attributes);
  }

  get json(): object {
    const all = [...this.records].map(([kind, records]) => [kind, Object.fromEntries(records)]);
    return { prefix: { [PREFIX]: 'urn:zukunftsdialog:' }, ...(Object.fromEntries(all) as object) };
  }
}
