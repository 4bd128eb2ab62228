import type { z } from 'zod';
import type { Id, IdParser } from '../domain/ids.js';
import type { Role } from '../domain/role.js';
import type { Desk } from './desk.js';
import type { Dated, Envelope, Outcome, Request } from './transact.js';

export type Shape = z.core.$ZodShape;
/** The names of the fields that need not be sent. */
type Optional<S extends Shape> = { [Name in keyof S]: undefined extends z.output<S[Name]> ? Name : never }[keyof S];
/** What is not sent is not there; it is never undefined, which no event can hold. */
export type Values<S extends Shape> = { readonly [Name in Exclude<keyof S, Optional<S>>]: z.output<S[Name]> } & {
  readonly [Name in Optional<S>]?: Exclude<z.output<S[Name]>, undefined>;
};
/** What the schemas take in: a field that comes later, optional or with a default, is asked of nobody who sends. */
type Sent<S extends Shape> = {
  readonly [Name in keyof S as undefined extends z.input<S[Name]> ? never : Name]: z.input<S[Name]>;
} & {
  readonly [Name in keyof S as undefined extends z.input<S[Name]> ? Name : never]?: z.input<S[Name]>;
};

/** The door of a command; what the program itself records has none: nobody can say that a report was written who has not written it. */
type Door =
  | {
      readonly name: string;
      /** Below /api, with the names of `params` in it; POST. */
      readonly path: string;
      readonly summary: string;
      /** Who may send it; `participant` means anybody, without an account. */
      readonly roles: readonly Role[];
    }
  | { readonly name: string; readonly path?: never; readonly summary?: never; readonly roles?: never };

/** What comes in with a command: `fields` may be published; `erasable` goes to the vault; `credentials` are used and never kept. */
export type Definition = Door & {
  readonly params: Shape;
  readonly fields: Shape;
  readonly erasable?: Shape;
  readonly credentials?: Shape;
  /** The body with what its fields have to keep to together. */
  readonly whole?: (body: z.ZodType) => z.ZodType;
  /** For commands that make something with an id of its own, which the answer has. */
  readonly creates?: IdParser<string>;
  /** Where a body may be larger than those of other commands. */
  readonly bodyBytesMax?: number;
  /** Commands that follow from it on other streams: those of `then`. */
  readonly follows?: readonly string[];
  /** The sender edits what they saw: If-Match is required. */
  readonly edits?: boolean;
  /** Takes something away, or reviews that: it goes on in a dialogue that is cancelled. */
  readonly takesAway?: boolean;
};

/** What some definitions say and others do not, for whoever has them all. */
export type Uniform<D extends Definition> = Pick<Definition, 'creates' | 'bodyBytesMax' | 'follows' | 'edits' | 'takesAway'> & {
  readonly erasable?: ErasableOf<D>;
  readonly credentials?: CredentialsOf<D>;
};

type None = Readonly<Record<never, never>>;
export type ErasableOf<D extends Definition> = D extends { readonly erasable: infer B extends Shape } ? B : None;
type CredentialsOf<D extends Definition> = D extends { readonly credentials: infer K extends Shape } ? K : None;
type FollowsOf<D extends Definition> = D extends { readonly follows: readonly (infer Name extends string)[] } ? Name : never;
export type NewIdOf<D extends Definition> = D extends { readonly creates: IdParser<infer Noun> } ? Id<Noun> : null;

/** A command as its handler has it. */
export type Input<D extends Definition> = {
  readonly params: Values<D['params']>;
  readonly fields: Values<D['fields']>;
  readonly erasable: Values<ErasableOf<D>>;
  readonly credentials: Values<CredentialsOf<D>>;
  /** Of what it creates; null where that is nothing. */
  readonly newId: NewIdOf<D>;
};

/** A command as it is received. */
export type CommandInput<D extends Definition> = {
  readonly params: Values<D['params']>;
  readonly body: Values<D['fields']> & Values<ErasableOf<D>> & Values<CredentialsOf<D>>;
};

/** The same as it may be sent. */
export type SentInput<D extends Definition> = {
  readonly params: Sent<D['params']>;
  readonly body: Sent<D['fields']> & Sent<ErasableOf<D>> & Sent<CredentialsOf<D>>;
};

/** What a handler knows besides the command: who and when, and the facts it may look up. */
export type Circumstances = { readonly desk: Desk; readonly envelope: Dated };

type Told = 'type' | 'at' | 'now';
/** What the decider is told besides the name of the command and its times. */
export type Telling<C extends { readonly type: string }, Name extends string> = Name extends C['type']
  ? Omit<Extract<C, { readonly type: Name }>, Told>
  : never;

/** `id` says on which stream, where it is neither that of what is created nor that of what the path names. */
type Addressing<Noun extends string, D extends Definition> = Noun extends keyof D['params']
  ? unknown
  : D extends { readonly creates: IdParser<Noun> }
    ? unknown
    : { readonly id: object };

/** What is asked of the decider, and what follows. */
export type Asking<C extends { readonly type: string }, Noun extends string, D extends Definition> = Addressing<Noun, D> & {
  readonly id?: (
    input: Pick<Input<D>, 'params' | 'credentials'>,
    circumstances: { readonly desk: Desk; readonly envelope: Envelope },
  ) => Promise<Id<Noun>>;
  readonly command: (input: Input<D>, circumstances: Circumstances) => Telling<C, D['name']> | Promise<Telling<C, D['name']>>;
  /**
   * What follows on other streams, each in an append of its own and in this order. A retry sends it again, so it must come
   * out the same after the first append as before it (ADR 0008).
   */
  readonly then?: (
    input: Pick<Input<D>, 'params' | 'fields' | 'newId'>,
    circumstances: Circumstances,
  ) => readonly FollowUp<FollowsOf<D>>[] | Promise<readonly FollowUp<FollowsOf<D>>[]>;
  /**
   * For commands that are decided one after another: none begins before the one before it with the same name was appended, with all
   * that follows, so that no two decide on what the other is changing (ADR 0022). Null where nothing is there yet to be changed.
   */
  readonly alone?: (params: Values<D['params']>, desk: Desk) => Promise<string | null>;
  /** What the answer carries besides the places in the record. */
  readonly answer?: (input: Pick<Input<D>, 'params' | 'newId'>, circumstances: Circumstances) => Extra | Promise<Extra>;
};

export type Extra = Readonly<Record<string, string | number | null>>;

/** A command on another stream that follows from the first append. */
export type FollowUp<Name extends string> = {
  readonly name: Name;
  readonly stream: string;
  readonly transact: (desk: Desk, request: Request, envelope: Envelope) => Promise<Outcome>;
};
