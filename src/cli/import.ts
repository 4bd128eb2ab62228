import type { Command } from 'commander';
import type { Output } from './output.js';

/** Filled in with the importers. */
export const importFrom = (_program: Command, _output: (options: { readonly json?: boolean }) => Output): void => undefined;
