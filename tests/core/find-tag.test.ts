import fc from 'fast-check';
import { CHANNELS, encodeTag, findTag, tagUrl, type FoundTag } from '../../core';

const HELLO = 'https://e.com/hello';

it.each<[string, FoundTag | undefined]>([
  ['?dsl=w', { channel: 'whatsapp', intact: true }],
  ['?dsl=wZk3pQ81sX', { channel: 'whatsapp', token: 'Zk3pQ81sX', intact: true }],
  ['?dsl=wZk3pQ81sX.', { channel: 'whatsapp', token: 'Zk3pQ81sX', intact: false }],
  ['?dsl=wZk3pQ8', { channel: 'whatsapp', intact: false }],
  ['?dsl=w.', { channel: 'whatsapp', intact: false }],
  ['?dsl=.', { intact: false }],
  ['?dsl', { intact: false }],
  ['?dsl=f.&dsl=w', { channel: 'whatsapp', intact: true }],
  ['?dsl=.&dsl=f.', { channel: 'facebook', intact: false }],
  ['#part-2&dsl=w', { channel: 'whatsapp', intact: true }],
  ['#/hello?dsl=w', { channel: 'whatsapp', intact: true }],
  ['?xdsl=w', undefined],
  ['', undefined],
])('of %s', (query, found) => {
  expect(findTag(`${HELLO}${query}`, 'dsl')).toEqual(found);
});

it('finds what was written, whatever stands around it', () => {
  const tag = fc
    .tuple(fc.constantFrom(...CHANNELS), fc.stringMatching(/^(?:[0-9A-Za-z]|[0-9A-Za-z]{9})?$/))
    .map(([{ id }, rest]) => ({
      channel: id,
      ...(rest.length === 1 && { tagGroup: rest }),
      ...(rest.length === 9 && { token: rest }),
    }));
  fc.assert(
    fc.property(
      tag,
      fc.constantFrom('', '?a=b', '?utm_term=x&c', '#part', '?a=b#part'),
      fc.constantFrom<'query' | 'fragment'>('query', 'fragment'),
      fc.stringMatching(/^[.,;:!)\]}>"'*_~|…»”]{1,4}$/),
      (written, rest, placement, glue) => {
        const tagging = { parameter: 'dsl', placement, tag: encodeTag(written) };
        const url = tagUrl(`${HELLO}${rest}`, tagging);
        const { channel, token } = { token: undefined, ...written };
        expect(findTag(url, 'dsl')).toEqual({ channel, token, intact: true });

        const utm = { source: channel, medium: 'dark_social', campaign: 'hello' };
        const ours = tagUrl(HELLO, { ...tagging, placement: 'query', utm });
        expect(findTag(`${ours}${glue}`, 'dsl')).toEqual({ channel, token, intact: true });
        expect(findTag(`${HELLO}?dsl=${tagging.tag}${glue}`, 'dsl')).toMatchObject({ channel });
      },
    ),
    { seed: 1912 },
  );
});
