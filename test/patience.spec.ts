import { isUnavailable } from '../src/patience.js';

it('tells what will pass from what will not', () => {
  const withCode = (code: string) => Object.assign(new Error('failed'), { code });
  const passing = [
    ...['ECONNREFUSED', 'ETIMEDOUT', '53300', '55P03', '57P01', '08006'].map(withCode),
    ...['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', '14 UNAVAILABLE: No connection'].map(
      (message) => new Error(message),
    ),
  ];
  expect(passing.filter((error) => !isUnavailable(error))).toEqual([]);
  expect([withCode('42P01'), withCode('22P02'), new TypeError('x is not a function'), null].filter(isUnavailable)).toEqual([]);
});
