/** What stands in the way: nothing is there under that name, the state as it is, what was sent, or who sent it. */
export type RefusalKind = 'unknown' | 'conflict' | 'invalid' | 'forbidden';

/** What a person reads. */
export type RefusalText = { readonly de: string; readonly en: string };

/** The refusals of one noun. A code is public API and never renamed. */
export type Refusals = Readonly<Record<string, RefusalText & { readonly kind: RefusalKind }>>;
