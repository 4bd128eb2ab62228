import type { Language } from '../domain/language.js';
import type { Role } from '../domain/role.js';
import { type Grant, MAY_COUNT_PEOPLE, MAY_READ_DRAFTS, type Reach, reachOf, type Sender } from './access.js';

/** Who reads a view: what holds for what is asked for, and elsewhere. */
export type Reader = Sender & {
  readonly grants: readonly Grant[];
  readonly language: Language;
  /** Of the secret that somebody came with, to read what is their own. */
  readonly secretDigest: string | null;
  /** Said by whoever answers an official more than everybody: it is noted before the answer leaves. */
  readonly tellsMore: (readers: readonly Role[]) => void;
};

export const hasOneOf = (roles: readonly Role[], reader: Pick<Reader, 'roles'>): boolean =>
  roles.some((role) => reader.roles.includes(role));

type Granted = { readonly grants?: readonly Grant[] | undefined };

/** Of which dialogues there are drafts for a reader. */
export const draftsFor = ({ grants = [] }: Granted): Reach => reachOf(grants, MAY_READ_DRAFTS);

/** Whether a reader is told how many people there are in a dialogue, exactly. */
export const mayCountPeople = ({ grants = [] }: Granted, dialogue: string): boolean => {
  const reach = reachOf(grants, MAY_COUNT_PEOPLE);
  return reach === 'all' || reach.some((one) => one === dialogue);
};
