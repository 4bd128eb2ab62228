import { isPassing } from '../../src/jobs/passing.js';

it('tells what will pass from what will not', () => {
  const withCode = (code: string) => Object.assign(new Error('failed'), { code });
  expect(['ECONNREFUSED', 'ETIMEDOUT', '57P01', '08006'].map((code) => isPassing(withCode(code)))).toEqual([true, true, true, true]);
  expect([new Error('Connection terminated unexpectedly'), new Error('14 UNAVAILABLE: No connection')].map(isPassing)).toEqual([
    true,
    true,
  ]);
  expect([withCode('42P01'), new TypeError('x is not a function'), null].map(isPassing)).toEqual([false, false, false]);
});
