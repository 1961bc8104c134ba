import fc from 'fast-check';
import { parsePathTemplate, type Sharing } from '../../core';
import { articleUrl, sharingOf } from '../../server/src/content/sharing';
import { writeAnswer, writtenOnce } from '../../server/src/content/write-answer';
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
