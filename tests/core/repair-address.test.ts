import fc from 'fast-check';
import { repairAddress } from '../../core';

const HELLO = 'https://e.com/hello';

it.each([
  ['HTML', `${HELLO}?a=b&amp;c=d&#38;e=f&#x26;g=h`, `${HELLO}?a=b&c=d&e=f&g=h`],
  ['HTML, twice', `${HELLO}?a=b&amp;amp;c=d`, `${HELLO}?a=b&c=d`],
  ['HTML, percent-encoded', `${HELLO}?a=b%26amp%3Bc=d`, `${HELLO}?a=b&c=d`],
  ['semicolons', `${HELLO}?a=b;c=d`, `${HELLO}?a=b&c=d`],
  ['JSON', `${HELLO}?a=b\\u0026c\\u003dd`, `${HELLO}?a=b&c=d`],
  ['quoted-printable', `${HELLO}?a=3Db&c=3D=%0D%0Ad`, `${HELLO}?a=b&c=d`],
  ['a wrapped line', `${HELLO}?a=%0D%0A b&c=d`, `${HELLO}?a=b&c=d`],
  ['a wrapped path', 'https://e.com/hel%0Alo?a=b', `${HELLO}?a=b`],
  ['an encoded query', `${HELLO}%3Fa%3Db%26c%3Dd`, `${HELLO}?a=b&c=d`],
  ['one encoded twice', `${HELLO}%253Fa%253Db%2526c%253Dd`, `${HELLO}?a=b&c=d`],
  ['an encoded query, with more behind', `${HELLO}%3Fa%3Db?c=d#e`, `${HELLO}?a=b&c=d#e`],
  ['encoded pairs', `${HELLO}?a%3Db%26c%3Dd`, `${HELLO}?a=b&c=d`],
  [
    'entities of any sign',
    `${HELLO}&quest;a&equals;b&amp;c&#x3D;d&#38;e&#61;f`,
    `${HELLO}?a=b&c=d&e=f`,
  ],
  ['entities, encoded', `${HELLO}?a%26%23x3D%3Bb%26amp%3Bc%26amp%3B%2361%3Bd`, `${HELLO}?a=b&c=d`],
  ['backslashes', `${HELLO}\\?a\\=b\\&utm\\_c\\=d`, `${HELLO}?a=b&utm_c=d`],
  ['backslashes, encoded', `${HELLO}%5C?a%5C=b%5C&c%5C%3Dd`, `${HELLO}?a=b&c=d`],
  ['escapes of scripts', `${HELLO}\\x3fa\\x3db\\x26c\\x3Dd`, `${HELLO}?a=b&c=d`],
  ['JSON without its backslashes', `${HELLO}?au003dbu0026cu003dd`, `${HELLO}?a=b&c=d`],
  ['quoted-printable of any sign', `${HELLO}=3Fa=3Db=26c=3Dd`, `${HELLO}?a=b&c=d`],
  ['quoted-printable in lower case', `${HELLO}?a=3db&c=3dd`, `${HELLO}?a=b&c=d`],
  ['full-width signs', `${HELLO}？a＝b＆c＝d`, `${HELLO}?a=b&c=d`],
  [
    'full-width signs, encoded',
    `${HELLO}${encodeURIComponent('？a＝b＆c＝d')}`,
    `${HELLO}?a=b&c=d`,
  ],
  ['a lost question mark', `${HELLO}&a=b&c=d`, `${HELLO}?a=b&c=d`],
  ['a second question mark', `${HELLO}?a=b?c=d`, `${HELLO}?a=b?&c=d`],
])('repairs %s', (_, address, repaired) => {
  expect(repairAddress(address)).toBe(repaired);
  expect(repairAddress(repaired)).toBe(repaired);
});

it.each([
  `${HELLO}?a=b&c=d#e&f=g`,
  `${HELLO}?next=%2Fb%3Fc%3Dd%26e%3Df`,
  `${HELLO}?next=/b?c=d`,
  `${HELLO}?a=3Dprint`,
  `${HELLO}?a=26b=c`,
  `${HELLO}?a=menu003d`,
  `https://e.com/${encodeURIComponent('何？')}`,
  'https://e.com/何？a',
  `${HELLO}?amplitude=3&b=c`,
  'https://e.com/what%3F',
  'https://e.com/r%26b-charts',
  'https://e.com/rock-&-roll',
  'https://e.com/a%20b?c=%E9%%',
  '',
  '?',
  'nonsense',
])('leaves %j as it is', (address) => {
  expect(repairAddress(address)).toBe(address);
});

const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,10}$/);

it('undoes every escape of any query', () => {
  const escapes = [
    '&amp;',
    '&#38;',
    '&#x26;',
    '\\&',
    '\\x26',
    '＆',
    '%EF%BC%86',
    '%26',
    '%26amp%3B',
    '\\u0026',
    '&%0D%0A',
    '&amp;amp;',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...escapes),
      (pairs, escape) => {
        const query = pairs.map(([name, value]) => `${name}=${value}`);
        expect(repairAddress(`${HELLO}?${query.join(escape)}`)).toBe(`${HELLO}?${query.join('&')}`);
        const encoded = encodeURIComponent(`?${query.join('&')}`);
        expect(repairAddress(`${HELLO}${encoded}`)).toBe(`${HELLO}?${query.join('&')}`);
      },
    ),
    { seed: 1912 },
  );
});

it('never throws, and changes no address of plain words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(word), (noise, words) => {
      repairAddress(`${HELLO}${noise}`);
      const plain = `${HELLO}?${words.map((each) => `${each}=${each}`).join('&')}#${words.join('')}`;
      expect(repairAddress(plain)).toBe(plain);
    }),
    { seed: 1912 },
  );
});
