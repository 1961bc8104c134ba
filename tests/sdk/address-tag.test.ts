import { tagUrl, untagUrl, type Placement } from '../../core/tagged-url';
import { addressWith } from '../../sdk/src/tracker/address-tag';

const ADDRESSES = [
  'https://www.example.com/articles/hello',
  'https://www.example.com/articles/hello?dsl=w',
  'https://www.example.com/articles/hello?dsl=w&a=1',
  'https://www.example.com/articles/hello?a=1&dsl=w',
  'https://www.example.com/articles/hello?a=1&dsl=w&b=%20c',
  'https://www.example.com/articles/hello?dsl=w#part',
  'https://www.example.com/articles/hello?a=1#part',
  'https://www.example.com/articles/hello#dsl=w',
  'https://www.example.com/articles/hello?dsl=w#dsl=w',
  'https://www.example.com/articles/hello?dsl=w&dsl=a7',
  'https://www.example.com/articles/hello?a=1&dsl=w&dsl=a7&dsl=&b=1#dsl=w&dsl=a7',
  'https://www.example.com/articles/hello?xdsl=w&dsl=&adsl=1',
  'https://www.example.com/articles/hello?a=b+c&b=%C3%A9&dsl=wZk3pQ81sX',
];

describe('the address of the address bar', () => {
  it.each(ADDRESSES)('%s loses its tag as core would have it', (address) => {
    expect(addressWith('', address, 'dsl', 'query')).toBe(untagUrl(address, 'dsl'));
  });

  it.each(
    ADDRESSES.flatMap((address) =>
      (['query', 'fragment'] as const).map((placement): [string, Placement] => [
        address,
        placement,
      ]),
    ),
  )('%s gets one in the %s as core would have it', (address, placement) => {
    const wanted = tagUrl(address, { parameter: 'dsl', placement, tag: 'a' });
    expect(addressWith('a', address, 'dsl', placement)).toBe(wanted);
  });
});
