import { errorKey, errorPlaces, errorText } from '../../server/src/operations/error-text';

const withCode = (message: string, code: string): Error =>
  Object.assign(new Error(message), { code });

it.each<[string, unknown, string]>([
  ['its message', new Error('disk full'), 'disk full'],
  [
    'the database’s words without the statement and its values',
    withCode("insert into `t` values ('visitor - 1') - deadlock detected", '40P01'),
    'deadlock detected',
  ],
  ['a message of ours with a dash', new Error('a - b'), 'a - b'],
  [
    'the first of several attempts',
    new AggregateError([withCode('connect ECONNREFUSED ::1:5432', 'ECONNREFUSED')]),
    'connect ECONNREFUSED ::1:5432',
  ],
  [
    'the code where it has no words',
    Object.assign(new Error(''), { code: 'ECONNRESET' }),
    'ECONNRESET',
  ],
  ['one line without escapes of a terminal', new Error('a\nb\u001b[31m\tc'), 'a b [31m c'],
  ['whose it is only once', new Error('dark-social: no such day'), 'no such day'],
  ['what was thrown instead', 'nothing', 'nothing'],
  ['that nothing was thrown', undefined, 'undefined'],
])('says %s', (_, error, text) => {
  expect(errorText(error)).toBe(text);
});

it('is cut where it is long', () => {
  expect(errorText(new Error('x'.repeat(10_000)))).toHaveLength(501);
});

it('is one error where only a number or a name differs', () => {
  const keys = ['connect 10.0.0.1:5432', 'connect 10.0.0.12:54'].map(errorKey);
  expect(new Set(keys).size).toBe(1);
  expect(errorKey('table "a"')).toBe(errorKey("table 'b'"));
  expect(errorKey('disk full')).not.toBe(errorKey('disk lost'));
});

it('shows where it happened, without the message', () => {
  const error = new Error('secret\nwords');
  expect(errorPlaces(error)).toMatch(/^\s+at .*error-text\.test/);
  expect(errorPlaces(error)).not.toContain('secret');
  expect(errorPlaces('text')).toBe('');
});
