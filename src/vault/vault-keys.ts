import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey, NotSealedSo, seal, unseal } from './cipher.js';

/** The key of a subject as it lies in the vault, and which key wraps it: null where it was wrapped before keys had ids. */
export type WrappedKey = { readonly subject: string; readonly wrapped: Buffer; readonly wrappedBy: string | null };

/** Keys besides the first one that may have wrapped something, as they are now. */
export type OtherKeys = () => Promise<readonly Buffer[]>;

/** It was wrapped by a key that this process does not have. */
export class KeyNotThere extends Error {}

/** Names a key and tells nothing of it: 16 hex digits. */
export const keyIdOf = (key: Buffer): string => createHmac('sha256', key).update('zukunftsdialog/key-id/v1').digest('hex').slice(0, 16);

/** Whoever has this key wrote a text so: the key's name, and 64 hex digits. */
export type Authentication = { readonly key: string; readonly mac: string };

/** Each purpose has a key of its own, which wraps nothing. */
const macOf = (key: Buffer, purpose: string, text: string): string =>
  createHmac('sha256', derivedKey(key, purpose)).update(text).digest('hex');

/** The key-encryption keys of this process. More than one while the key of the vault is changed: each of them opens what it wrapped. */
export class VaultKeys {
  private readonly byId: Map<string, Buffer>;

  private constructor(
    readonly first: Buffer,
    private readonly others: OtherKeys,
  ) {
    this.byId = new Map([[keyIdOf(first), first]]);
  }

  static async of(first: Buffer, others: OtherKeys = () => Promise.resolve([])): Promise<VaultKeys> {
    const keys = new VaultKeys(first, others);
    await keys.look();
    return keys;
  }

  get ids(): readonly string[] {
    return [...this.byId.keys()];
  }

  /** Looks for new keys where one of these was wrapped by none of ours: a key that is changed in the data directory comes unannounced. */
  async meet(wrappedKeys: readonly Pick<WrappedKey, 'wrappedBy'>[]): Promise<void> {
    if (wrappedKeys.some(({ wrappedBy }) => wrappedBy !== null && !this.byId.has(wrappedBy))) await this.look();
  }

  /** @throws KeyNotThere */
  wrap(key: Buffer, subject: string, by: string): Buffer {
    return seal(this.keyOf(by), key, subject);
  }

  /** @throws KeyNotThere, NotSealedSo */
  unwrap({ subject, wrapped, wrappedBy }: WrappedKey): Buffer {
    return wrappedBy === null ? this.tryAll(subject, wrapped).key : unseal(this.keyOf(wrappedBy), wrapped, subject);
  }

  /** Which of our keys wrapped it. @throws KeyNotThere, NotSealedSo */
  wrapperOf({ subject, wrapped, wrappedBy }: WrappedKey): string {
    return wrappedBy ?? this.tryAll(subject, wrapped).by;
  }

  /** HMAC-SHA-256 of a text by our first key, for one purpose: 64 hex digits. */
  authenticate(purpose: string, text: string): Authentication {
    return { key: keyIdOf(this.first), mac: macOf(this.first, purpose, text) };
  }

  /** @throws KeyNotThere */
  isAuthentic(purpose: string, text: string, { key, mac }: Authentication): boolean {
    return timingSafeEqual(Buffer.from(macOf(this.keyOf(key), purpose, text), 'hex'), Buffer.from(mac, 'hex'));
  }

  private tryAll(subject: string, wrapped: Buffer): { readonly by: string; readonly key: Buffer } {
    for (const [by, key] of this.byId) {
      try {
        return { by, key: unseal(key, wrapped, subject) };
      } catch {
        // Another one may have.
      }
    }
    throw new NotSealedSo('None of the keys wrapped it');
  }

  private keyOf(id: string): Buffer {
    const key = this.byId.get(id);
    if (!key) throw new KeyNotThere(`The key ${id} of the vault is not here: VAULT_KEY or VAULT_KEY_PREVIOUS must be it`);
    return key;
  }

  private async look(): Promise<void> {
    for (const key of await this.others()) this.byId.set(keyIdOf(key), key);
  }
}
