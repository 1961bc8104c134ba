import fc from 'fast-check';
import { parsePathTemplate, type Sharing } from '../../core';
import { articleUrl, sharingOf } from '../../server/src/content/sharing';
import { createAnswerWriter, writtenOnce } from '../../server/src/content/write-answer';
import { sampleArticle } from './sample-article';

function sharingFor(title: string): Sharing {
  const article = sampleArticle({ title });
  const url = articleUrl(article, parsePathTemplate('/articles/{slug}'), 'https://e.com');
  const sharing = sharingOf(article, url, {
    parameter: 'dsl',
    placement: 'query',
    utm: true,
    chains: false,
    channels: ['whatsapp', 'copy'],
  });
  if (!sharing) throw new Error('the sample article has sharing on');
  return sharing;
}

const plain = (answer: object): string => JSON.stringify(answer);
const writer = createAnswerWriter();
/** At one address, so that each answer meets the one that was written before it. */
const writeAnswer = (answer: object, address = '/api/articles') => writer(answer, address);
const written = (answer: object): string => writeAnswer(answer).toString('utf8');

it('writes what JSON.stringify writes, whatever stands in the answer', () => {
  const title = fc.string({ unit: 'grapheme' });
  const entity = fc.record({
    title,
    body: fc.json(),
    nested: fc.jsonValue(),
    titles: fc.array(title),
  });
  fc.assert(
    fc.property(fc.array(entity), (entities) => {
      const answerWith = (prepare: (sharing: Sharing) => Sharing) => ({
        data: entities.map(({ titles, ...rest }) => ({
          ...rest,
          related: titles.map((each) => ({ sharing: prepare(sharingFor(each)) })),
          sharing: titles.length ? prepare(sharingFor(rest.title)) : null,
        })),
        meta: {},
      });
      expect(written(answerWith(writtenOnce))).toBe(plain(answerWith((sharing) => sharing)));
    }),
  );
});

it('writes the same article as often as it stands there, and again in the next answer', () => {
  const sharing = writtenOnce(sharingFor('Œuvre « complète » 🌊'));
  const answer = { data: [{ sharing }, { sharing, author: { articles: [{ sharing }] } }] };
  const expected = plain(answer);
  expect(written(answer)).toBe(expected);
  expect(written(answer)).toBe(expected);
  expect(written({ sharing })).toBe(plain({ sharing }));
});

describe('a list that was written before', () => {
  const [first, second, third] = ['A', 'B', 'C'].map((title) => writtenOnce(sharingFor(title)));
  const list = (...sharings: unknown[]) => ({ data: sharings.map((sharing) => ({ sharing })) });

  it('is handed out again where nothing changed', () => {
    expect(writeAnswer(list(first, second))).toBe(writeAnswer(list(first, second)));
  });

  it('is handed out again whatever was asked for elsewhere meanwhile', () => {
    const before = writeAnswer(list(first, second), '/api/articles?page=1');
    writeAnswer(list(first, third), '/api/articles?page=2');
    expect(writeAnswer(list(first, second), '/api/articles?page=1')).toBe(before);
  });

  it.each<[string, object]>([
    ['the links of a later article', list(first, third)],
    ['the order', list(second, first)],
    ['how many there are', list(first, second, third)],
    ['an article that has no links now', list(first, null)],
    ['something between the links', { ...list(first, second), meta: { total: 2 } }],
    ['the links of the first article', list(writtenOnce(sharingFor('A2')), second)],
  ])('is written anew where this changed: %s', (_, changed) => {
    for (const answer of [list(first, second), changed, list(first, second), changed]) {
      expect(written(answer)).toBe(plain(answer));
    }
  });

  it('is written where it is larger than all that is remembered', () => {
    const huge = { ...list(first, second), body: 'x'.repeat(17 * 2 ** 20) };
    expect(written(huge) === plain(huge)).toBe(true);
    expect(writeAnswer(huge)).not.toBe(writeAnswer(huge));
  });
});

it('writes a changed copy as it is', () => {
  const sharing = writtenOnce(sharingFor('Hello'));
  const copy = { ...sharing, title: 'Changed', links: sharing.links.slice(1) };
  expect(JSON.parse(written({ data: [{ sharing }, { sharing: copy }] }))).toEqual({
    data: [{ sharing }, { sharing: copy }],
  });
});

it('refuses a change to what all answers have in common', () => {
  const sharing = writtenOnce({ ...sharingFor('Hello'), chains: { parameter: 'dsl' } });
  expect(() => (sharing.title = 'Changed')).toThrow(TypeError);
  expect(() => ((sharing.chains as { parameter: string }).parameter = 'x')).toThrow(TypeError);
  expect(() => sharing.links.pop()).toThrow(TypeError);
  expect(() => ((sharing.links[0] as { url: string }).url = 'https://evil.example')).toThrow(
    TypeError,
  );
});

it('writes what makes JSON of its own parts', () => {
  const sharing = writtenOnce(sharingFor('Hello'));
  const answer = { data: { sharing, cached: { toJSON: () => JSON.stringify({ sharing }) } } };
  expect(written(answer)).toBe(plain(answer));
});

it('throws what cannot be written, and writes the next answer', () => {
  const sharing = writtenOnce(sharingFor('Hello'));
  const circle: Record<string, unknown> = { sharing };
  circle['self'] = circle;
  expect(() => writeAnswer(circle)).toThrow(/circular/);
  expect(JSON.parse(plain({ sharing }))).toEqual({ sharing });
  expect(JSON.parse(written({ sharing }))).toEqual({ sharing });
});
