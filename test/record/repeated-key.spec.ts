import fc from 'fast-check';
import { repeatedKey } from '../../src/record/repeated-key.js';

const blanks = fc.constantFrom('', ' ', '\n\t', '  ');
/** Keys and texts with all that could be taken for something else. */
const word = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ',', ':', 'a', '\\"') }));

/** Objects as lists of their entries, so that keys can stand twice. */
type Value =
  { readonly entries: readonly (readonly [string, Value])[] } | { readonly items: readonly Value[] } | { readonly leaf: unknown };
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(word, fc.integer(), fc.constantFrom(true, null)).map((leaf) => ({ leaf })),
    fc.array(fc.tuple(fc.oneof(word, fc.constantFrom('a', 'b')), tie('value')), { maxLength: 4 }).map((entries) => ({ entries })),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => ({ items })),
  ),
}));

const printed = (of: Value, blank: string): string => {
  if ('leaf' in of) return JSON.stringify(of.leaf);
  if ('items' in of) return `[${blank}${of.items.map((each) => printed(each, blank)).join(`${blank},${blank}`)}]`;
  return `{${blank}${of.entries.map(([key, each]) => `${JSON.stringify(key)}${blank}:${blank}${printed(each, blank)}`).join(`${blank},`)}}`;
};

const hasRepeated = (of: Value): boolean => {
  if ('leaf' in of) return false;
  if ('items' in of) return of.items.some(hasRepeated);
  return new Set(of.entries.map(([key]) => key)).size < of.entries.length || of.entries.some(([, each]) => hasRepeated(each));
};

it('finds a key that stands twice in one object wherever there is one, and nowhere else', () => {
  fc.assert(
    fc.property(value, blanks, (of, blank) => {
      const text = printed(of, blank);
      JSON.parse(text);
      expect(repeatedKey(text) !== null).toBe(hasRepeated(of));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['{"a":1,"a":2}', '/a'],
  ['{"a":1,"b":{"c":[0,{"d":1,"d":1}]}}', '/b/c/1/d'],
  ['[[],{},{"a":{"a":1},"b":"a","a":1}]', '/2/a'],
  ['{"text":1,"te\\u0078t":2}', '/text'],
  ['{"a/b~c":1,"a/b~c":2}', '/a~1b~0c'],
  ['{"":1,"":2}', '/'],
  ['{"__proto__":1,"__proto__":2}', '/__proto__'],
  ['{"a":{"b":1},"c":{"b":1}}', null],
  ['{"a":"\\"a\\":1,","b":"a"}', null],
  ['"a"', null],
])('says where: %s', (text, pointer) => expect(repeatedKey(text)).toBe(pointer));

it('takes a time that grows with the text and no faster', () => {
  const long = (bytes: number) => [
    JSON.stringify({ a: 'x'.repeat(bytes) }),
    JSON.stringify({ a: '\\"'.repeat(bytes / 4) }),
    '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  ];
  for (const text of long(256 * 1024)) {
    // Of the processor, which others may be using as well.
    const start = process.cpuUsage();
    expect(repeatedKey(text)).toBeNull();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  }
});
