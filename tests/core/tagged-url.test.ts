import { tagOf, tagUrl, untagUrl, type Placement, type Tagging } from '../../core';
import { seededRandom } from './seeded-random';

const inQuery: Tagging = { parameter: 'dsl', placement: 'query', tag: 'w' };
const inFragment: Tagging = { ...inQuery, placement: 'fragment' };
const utm = { source: 'whatsapp', medium: 'dark_social', campaign: 'hello' };
const UTM = 'utm_source=whatsapp&utm_medium=dark_social&utm_campaign=hello';

describe('tagging in the query', () => {
  it.each([
    ['a plain address', 'https://e.com/a', 'https://e.com/a?dsl=w'],
    ['an origin alone', 'https://e.com', 'https://e.com?dsl=w'],
    ['a path alone', '/a', '/a?dsl=w'],
    ['a query', 'https://e.com/a?b=c', 'https://e.com/a?b=c&dsl=w'],
    ['a ? without pairs', 'https://e.com/a?', 'https://e.com/a?dsl=w'],
    ['a & at the end', 'https://e.com/a?b=c&', 'https://e.com/a?b=c&dsl=w'],
    ['a heading to jump to', 'https://e.com/a#part-2', 'https://e.com/a?dsl=w#part-2'],
    ['query and heading', 'https://e.com/a?b#c', 'https://e.com/a?b&dsl=w#c'],
    ['a ? inside the fragment', 'https://e.com/a#/b?c=d', 'https://e.com/a?dsl=w#/b?c=d'],
    ['a second ? in the query', 'https://e.com/a?b=c?d', 'https://e.com/a?b=c?d&dsl=w'],
    ['an empty fragment', 'https://e.com/a#', 'https://e.com/a?dsl=w'],
    ['a tag', 'https://e.com/a?dsl=t', 'https://e.com/a?dsl=w'],
    ['a tag among others', 'https://e.com/a?b=c&dsl=t&d=e', 'https://e.com/a?b=c&d=e&dsl=w'],
    ['two tags', 'https://e.com/a?dsl=t&dsl=x', 'https://e.com/a?dsl=w'],
    ['a tag without a value', 'https://e.com/a?dsl&b', 'https://e.com/a?b&dsl=w'],
    [
      'names that start alike',
      'https://e.com/a?dsl2=t&dslx=y',
      'https://e.com/a?dsl2=t&dslx=y&dsl=w',
    ],
    ['a tag in the fragment', 'https://e.com/a#dsl=t', 'https://e.com/a?dsl=w'],
  ])('puts the tag behind %s', (_, url, tagged) => {
    expect(tagUrl(url, inQuery)).toBe(tagged);
  });

  it.each([
    'q=a%20b+c%2Bd',
    'sig=ab%2fCD%2F==',
    'name=%C3%A9t%E9',
    'a[]=1&a[]=2',
    'a=1&A=2&a=1',
    'empty=&flag',
    'next=https://e.com/?x=y',
    'utf=é&emoji=😀',
    '%zz=%',
    'x=\'<>"',
  ])('keeps the query %s byte for byte', (query) => {
    expect(tagUrl(`https://e.com/a?${query}`, inQuery)).toBe(`https://e.com/a?${query}&dsl=w`);
    expect(tagUrl(`https://e.com/a?${query}`, inFragment)).toBe(`https://e.com/a?${query}#dsl=w`);
    expect(untagUrl(`https://e.com/a?${query}&dsl=w`, 'dsl')).toBe(`https://e.com/a?${query}`);
  });
});

describe('tagging in the fragment', () => {
  it.each([
    ['a plain address', 'https://e.com/a', 'https://e.com/a#dsl=w'],
    ['an empty fragment', 'https://e.com/a#', 'https://e.com/a#dsl=w'],
    ['a query', 'https://e.com/a?b=c', 'https://e.com/a?b=c#dsl=w'],
    ['a tag in the fragment', 'https://e.com/a#dsl=t', 'https://e.com/a#dsl=w'],
    ['a tag in the query', 'https://e.com/a?dsl=t&b', 'https://e.com/a?b#dsl=w'],
  ])('puts the tag behind %s', (_, url, tagged) => {
    expect(tagUrl(url, inFragment)).toBe(tagged);
  });

  it.each([
    ['a heading', 'https://e.com/a#part-2', 'https://e.com/a?dsl=w#part-2'],
    ['a route of a single-page app', 'https://e.com/#/a/b', 'https://e.com/?dsl=w#/a/b'],
    ['a text to find', 'https://e.com/a#:~:text=b', 'https://e.com/a?dsl=w#:~:text=b'],
  ])('leaves %s alone and goes to the query', (_, url, tagged) => {
    expect(tagUrl(url, inFragment)).toBe(tagged);
  });
});

describe('fields for other tools', () => {
  it('stand behind the tag, since the last parameter takes the punctuation of a message', () => {
    expect(tagUrl('https://e.com/a', { ...inQuery, utm })).toBe(`https://e.com/a?dsl=w&${UTM}`);
  });

  it('stand in the query where the tag is in the fragment', () => {
    expect(tagUrl('https://e.com/a', { ...inFragment, utm })).toBe(`https://e.com/a?${UTM}#dsl=w`);
  });

  it('replace what is there, and leave other campaign fields alone', () => {
    const url = 'https://e.com/a?utm_source=x&utm_term=y&utm_campaign=z&b=c';
    expect(tagUrl(url, { ...inQuery, utm })).toBe(`https://e.com/a?utm_term=y&b=c&dsl=w&${UTM}`);
  });

  it('are not touched where they are switched off', () => {
    expect(tagUrl('https://e.com/a?utm_source=x', inQuery)).toBe(
      'https://e.com/a?utm_source=x&dsl=w',
    );
  });

  it('hold any campaign name', () => {
    const campaign = 'été & "fin" #1 +😀';
    const url = tagUrl('https://e.com/a', { ...inQuery, utm: { ...utm, campaign } });
    expect(new URL(url).searchParams.get('utm_campaign')).toBe(campaign);
    expect(tagOf(url, 'dsl')).toBe('w');
  });

  it('hold a campaign name with half an emoji, and do not throw', () => {
    const url = tagUrl('https://e.com/a', { ...inQuery, utm: { ...utm, campaign: 'a\uD83D' } });
    expect(new URL(url).searchParams.get('utm_campaign')).toBe('a\uFFFD');
  });
});

describe('reading the tag', () => {
  it.each([
    ['https://e.com/a?dsl=w', 'w'],
    ['https://e.com/a?b=c&dsl=w&d=e', 'w'],
    ['https://e.com/a#dsl=w', 'w'],
    ['https://e.com/a#part-2&dsl=w', 'w'],
    ['https://e.com/a?dsl=w#dsl=t', 'w'],
    ['https://e.com/a?dsl=', ''],
    ['https://e.com/a?dsl', ''],
    ['https://e.com/a?dsl=a=b', 'a=b'],
    ['/a?dsl=w', 'w'],
    ['?dsl=w', 'w'],
    ['https://e.com/a', undefined],
    ['https://e.com/a?xdsl=w', undefined],
    ['https://e.com/a?DSL=w', undefined],
    ['https://e.com/dsl=w', undefined],
    ['https://e.com/a?next=/b?dsl=w', undefined],
    ['', undefined],
    ['#', undefined],
    ['?', undefined],
  ])('of %s gives %j', (url, tag) => {
    expect(tagOf(url, 'dsl')).toBe(tag);
  });
});

describe('taking the tag off', () => {
  it.each([
    ['https://e.com/a?dsl=w', 'https://e.com/a'],
    ['https://e.com/a#dsl=w', 'https://e.com/a'],
    ['https://e.com/a?b=c&dsl=w&d=e#f', 'https://e.com/a?b=c&d=e#f'],
    ['https://e.com/a?dsl=w&dsl=t', 'https://e.com/a'],
    ['https://e.com/a?dsl=w#dsl=t', 'https://e.com/a'],
    ['https://e.com/a?b=c#part-2&dsl=w', 'https://e.com/a?b=c#part-2'],
    ['https://e.com/a?dsl2=w', 'https://e.com/a?dsl2=w'],
    ['https://e.com/a#part-2', 'https://e.com/a#part-2'],
    ['https://e.com/a', 'https://e.com/a'],
    ['', ''],
  ])('of %s leaves %s', (url, untagged) => {
    expect(untagUrl(url, 'dsl')).toBe(untagged);
  });
});

it('reads any tag back, takes it off again, and tags twice as once', () => {
  const random = seededRandom(42);
  const pieces = ['a', 'b=c', '%20', '+', 'é', 'x=y=z', 'flag', '[]=1', '%zz'];
  const pairs = (): string =>
    Array.from({ length: random.below(4) }, () => random.pick(pieces)).join('&');
  for (let round = 0; round < 1000; round += 1) {
    const query = pairs();
    const jump = random.pick(['', '#top', '#/route']);
    const url = `https://e.com/${random.text(['a', '/', '-', '%20'], 6)}${query && `?${query}`}${jump}`;
    const placement = random.pick<Placement>(['query', 'fragment']);
    const tagging: Tagging = {
      parameter: 'dsl',
      placement,
      tag: random.pick(['w', 'a7', 'eZk3pQ81sX']),
    };
    const tagged = tagUrl(url, tagging);
    expect(tagOf(tagged, 'dsl')).toBe(tagging.tag);
    expect(untagUrl(tagged, 'dsl')).toBe(url);
    expect(tagUrl(tagged, tagging)).toBe(tagged);
  }
});
