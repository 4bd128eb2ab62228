import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Whatever is logged within belongs to this request. */
export const inRequest = (id: string, work: () => void): void => requests.run(id, work);

/** The id of the request that is being answered here. */
export const currentRequest = (): string | undefined => requests.getStore();
