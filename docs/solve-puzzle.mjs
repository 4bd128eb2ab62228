// Prints a `participant` that solves the puzzle of a dialogue: `node docs/solve-puzzle.mjs <dialogue id> <difficulty>`. A front end does the
// same, in a worker and with a SHA-256 that does not wait between two hashes.
import { createHash, randomUUID } from 'node:crypto';
import { argv } from 'node:process';

const [, , dialogue, difficulty] = argv;
if (!dialogue || !(Number(difficulty) <= 32)) throw new Error('Which dialogue, and how difficult?');

// A random text with a counter, until SHA-256 of `<dialogue id>:<participant>` begins with so many zero bits.
const random = randomUUID();
const zeroBits = (participant) => Math.clz32(createHash('sha256').update(`${dialogue}:${participant}`).digest().readUInt32BE());
let counter = 0;
while (zeroBits(`${random}.${counter}`) < Number(difficulty)) counter++;
console.log(`${random}.${counter}`);
