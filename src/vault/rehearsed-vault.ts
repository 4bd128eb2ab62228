import { randomUUID } from 'node:crypto';
import type { Body } from '../domain/decider.js';
import type { BodyReference } from '../store/event-store.js';
import { type Keeping, type Opened, textToKeep } from './vault.js';

/** So many characters of texts are in memory, the last ones. Who corrects what the rehearsal itself submitted does it soon after. */
const KEPT_MAX = 64 * 1024 ** 2;

/** The vault of a rehearsal (ADR 0040): it refuses what the vault refuses, and keeps texts in memory alone. What was kept before can be opened. */
export class RehearsedVault implements Keeping {
  private readonly texts = new Map<string, string>();
  private length = 0;

  constructor(
    private readonly vault: Pick<Keeping, 'open'>,
    private readonly max = KEPT_MAX,
  ) {}

  store({ content }: Body): Promise<BodyReference> {
    // Refused as a promise is, like there.
    return Promise.resolve(content)
      .then(textToKeep)
      .then((text) => ({ id: this.keep(text), commitment: '' }));
  }

  storeFile(): Promise<void> {
    return Promise.resolve();
  }

  async open(references: readonly BodyReference[]): Promise<ReadonlyMap<string, Opened>> {
    const others = references.filter(({ id }) => !this.texts.has(id));
    const own = references.flatMap(({ id }): [string, Opened][] => {
      const text = this.texts.get(id);
      return text === undefined ? [] : [[id, { content: JSON.parse(text) as object }]];
    });
    return new Map([...(others.length === 0 ? [] : await this.vault.open(others)), ...own]);
  }

  private keep(text: string): string {
    const id = randomUUID();
    this.texts.set(id, text);
    this.length += text.length;
    for (const [oldest, { length }] of this.texts) {
      if (this.length <= this.max) break;
      this.texts.delete(oldest);
      this.length -= length;
    }
    return id;
  }
}
