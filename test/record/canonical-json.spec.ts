import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { canonicalJson } from '../../src/record/canonical-json.js';

/** The vectors of the author of RFC 8785 (cyberphone/json-canonicalization), beside the checkout. */
const VECTORS = new URL('../../../shared/vectors/jcs/', import.meta.url);
const there = existsSync(VECTORS);
const names = there ? readdirSync(new URL('input/', VECTORS)).map((file) => file.replace('.json', '')) : ['not there'];

(there ? describe : describe.skip)('canonical JSON of the official vectors', () => {
  const vector = (path: string) => readFileSync(new URL(path, VECTORS), 'utf8');

  it.each(names)('has the same text and bytes: %s', (name) => {
    const text = canonicalJson(parsed(vector(`input/${name}.json`)));
    expect(text).toBe(vector(`output/${name}.json`));
    expect(Buffer.from(text).toString('hex')).toBe(vector(`outhex/${name}.txt`).replaceAll(/\s/g, ''));
  });
});

describe('canonical JSON', () => {
  it('has sorted keys and no white space', () =>
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x', '': 0 })).toBe('{"":0,"a":"x","b":[1,{"c":true,"d":null}]}'));

  it('sorts keys by UTF-16 code units, not by code points', () =>
    expect(canonicalJson({ '\ufb33': 1, '😀': 2, '€': 3, '\r': 4 })).toBe('{"\\r":4,"€":3,"😀":2,"\ufb33":1}'));

  // RFC 8785, appendix B.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s', (hex, text) => expect(canonicalJson([Buffer.from(hex, 'hex').readDoubleBE()])).toBe(`[${text}]`));

  it('escapes only what JSON must', () =>
    expect(canonicalJson(['\u0000\u001f\b\t\n\f\r"\\/\u007f\u2028ä😀'])).toBe('["\\u0000\\u001f\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028ä😀"]'));

  it('does not normalise: texts of other code points stay other texts', () =>
    expect(canonicalJson(['a\u0308'])).not.toBe(canonicalJson(['ä'])));

  it('reads back as the same value, and has one text whatever the order of the keys', () =>
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        expect(parsed(text)).toEqual(parsed(JSON.stringify(value)));
        expect(canonicalJson(parsed(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    ));

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a bigint', 1n],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a lone high surrogate', '\ud83d'],
    ['a lone low surrogate', 'a\udc00b'],
    ['surrogates the wrong way round', '\ude00\ud83d'],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
  ])('refuses %s as a member, in a list and further down', (_, value) => {
    expect(() => canonicalJson({ a: value })).toThrow(TypeError);
    expect(() => canonicalJson({ a: value })).toThrow(/^Not a JSON value$/);
    expect(() => canonicalJson([value])).toThrow(TypeError);
    expect(() => canonicalJson({ a: [{ b: value }] })).toThrow(TypeError);
  });

  it('refuses a key with a lone surrogate', () => expect(() => canonicalJson({ 'a\ud800': 1 })).toThrow(TypeError));

  it.each(['\\ud800', '\\\\ud83d', 'C:\\udf\\udata', '😀', '\ud83d\ude00\\ud83d', '\ufffd', '\ud7ff\ue000'])(
    'takes %j, which only looks like a lone surrogate or is next to one',
    (text) => {
      expect(parsed(canonicalJson([text]))).toEqual([text]);
      expect(parsed(canonicalJson({ [text]: text }))).toEqual({ [text]: text });
    },
  );

  it('takes every well-formed text and no other', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', 'u', 'd', '8', '0', '"', '\ud83d', '\ude00', '😀') }), (text) => {
        if (text.isWellFormed()) expect(parsed(canonicalJson([text]))).toEqual([text]);
        else expect(() => canonicalJson([text])).toThrow(TypeError);
      }),
    ));
});

function parsed(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('Not an object');
  return value;
}

/** The same value, its keys in reverse order. */
function reversed(value: object): object {
  const inner = (one: unknown): unknown => (typeof one === 'object' && one !== null ? reversed(one) : one);
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, inner(one)]),
  );
}
