// What the tour of the README needs besides curl, so that it is the same in every shell.
//
//   … | node docs/tour.mjs value '.items[0].dialogue'        what an answer says there
//   node docs/tour.mjs send <path> <body> [token]            sends a command to $API, with a new Idempotency-Key
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [verb, first, body, token] = process.argv.slice(2);

/** JavaScript that goes on from the answer: `.items[0].title.de`. */
const value = (expression) => {
  const found = new Function('answer', `return answer${expression}`)(JSON.parse(readFileSync(0, 'utf8')));
  return typeof found === 'object' ? JSON.stringify(found) : String(found);
};

const send = async (path) => {
  const answer = await fetch(`${process.env.API}/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body,
  });
  return answer.text();
};

process.stdout.write(`${verb === 'value' ? value(first) : await send(first)}\n`);
