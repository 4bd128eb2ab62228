import { writeFile } from 'node:fs/promises';
import { DOCUMENTS, TYPES } from './documents.js';
import { typesOf } from './types.js';

const write = (path: string, text: string): Promise<void> => writeFile(new URL(`../../${path}`, import.meta.url), text);

for (const [path, made] of Object.entries(DOCUMENTS)) await write(path, made());
await write(TYPES, await typesOf(DOCUMENTS['docs/openapi.json']()));
