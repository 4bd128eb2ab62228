import { writeFile } from 'node:fs/promises';
import { DOCUMENTS } from './documents.js';

for (const [path, made] of Object.entries(DOCUMENTS)) await writeFile(new URL(`../../${path}`, import.meta.url), made());
