import { resolveOptions } from '../../server/src/config/options';

it.each([
  ['domain', 'domain'],
  ['origins', 'origins'],
  [
    ['Shop.Example.net', 'exämple.org'],
    ['shop.example.net', 'exämple.org'],
  ],
  [undefined, undefined],
])('%j is allowed', (given, resolved) => {
  expect(resolveOptions({ internalHosts: given }).internalHosts).toEqual(resolved);
});

it.each([
  'all',
  true,
  [],
  ['https://shop.example.net'],
  ['shop.example.net/a'],
  ['localhost'],
  [7],
])('%j is refused, and the message says what is allowed', (internalHosts) => {
  expect(() => resolveOptions({ internalHosts })).toThrow(
    /internalHosts.*: given .*; allowed: "domain", "origins", or a list of hosts/,
  );
});
