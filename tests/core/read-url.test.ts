import { readUrl } from '../../core';

it('reads an address', () => {
  expect(readUrl('https://blog.org/a?b=c')?.hostname).toBe('blog.org');
});

it.each(['', 'blog.org', 'https://', 'https://[bad/', 'https://%zz/', '\uD83D'])(
  'has nothing to say of %j',
  (text) => {
    expect(readUrl(text)).toBeUndefined();
  },
);

it('reads an address with accents however often it is asked', () => {
  const addresses = ['https://müller.de/', 'https://blog.org/'];
  const lost = Array.from({ length: 20_000 }, (_, n) => addresses[n % 2] ?? '').filter(
    (address) => !readUrl(address),
  );
  expect(lost).toEqual([]);
});
