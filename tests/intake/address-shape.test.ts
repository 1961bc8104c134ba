import fc from 'fast-check';
import { addressShape, MAX_SHAPE, originShape } from '../../server/src/intake/address-shape';

it.each([
  ['https://e.com/pt-br/artigos/ola?utm_source=x#y', '/pt-br/…'],
  ['https://e.com/about', '/about'],
  ['https://e.com/about/', '/about'],
  ['https://e.com/actualit%C3%A9s/2026/x', '/actualités/…'],
  ['https://e.com/reset/3f9c0e1b7a', '/reset/…'],
  // Ids, tokens and titles say too much.
  ['https://e.com/3f9c0e1b7a/x', '/…'],
  ['https://e.com/user-1234567', '/…'],
  ['https://e.com/how-we-met-ada-lovelace-in-lyon', '/…'],
  ['https://e.com/ada@example.com', '/…'],
  ['https://e.com/%E0%A4%A', '/…'],
  ['not an address', '/…'],
])('%s has the shape %s', (address, shape) => {
  expect(addressShape(address)).toBe(shape);
});

it('never holds a query, a fragment, or more than one piece', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const shape = addressShape(address);
      expect(shape.length).toBeLessThanOrEqual(MAX_SHAPE);
      expect(shape).toMatch(/^\/[^/?#]*(\/…)?$/);
    }),
  );
});

it.each([
  ['https://preview.example.net', 'https://preview.example.net'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['null', '…'],
  ['https://e.com/path', '…'],
  [`https://${'a'.repeat(120)}.com`, '…'],
])('the origin %s is kept as %s', (origin, kept) => {
  expect(originShape(origin)).toBe(kept);
});
