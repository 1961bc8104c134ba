import fc from 'fast-check';
import { CHANNELS, encodeTag, findTag, tagUrl, type FoundTag } from '../../core';

const HELLO = 'https://e.com/hello';

it.each<[string, FoundTag | undefined]>([
  ['?dsl=w', { channel: 'whatsapp', intact: true }],
  ['?dsl=wZk3pQ81sX', { channel: 'whatsapp', token: 'Zk3pQ81sX', intact: true }],
  ['?dsl=w7', { channel: 'whatsapp', intact: true }],
  ['?dsl=a7', { channel: 'address', tagGroup: '7', intact: true }],
  ['?dsl=aZk3pQ81sX', { channel: 'address', token: 'Zk3pQ81sX', tagGroup: 'Z', intact: true }],
  ['?dsl=a7.', { channel: 'address', intact: false }],
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
      (written, around, placement, glue) => {
        const tagging = { parameter: 'dsl', placement, tag: encodeTag(written) };
        const url = tagUrl(`${HELLO}${around}`, tagging);
        const { channel, token } = { token: undefined, ...written };
        const rest = written.tagGroup ?? token?.charAt(0);
        const tagGroup = channel === 'address' ? rest : undefined;
        const intact = { channel, token, tagGroup, intact: true };
        expect(findTag(url, 'dsl')).toEqual(intact);

        const utm = { source: channel, medium: 'dark_social', campaign: 'hello' };
        const ours = tagUrl(HELLO, { ...tagging, placement: 'query', utm });
        expect(findTag(`${ours}${glue}`, 'dsl')).toEqual(intact);
        expect(findTag(`${HELLO}?dsl=${tagging.tag}${glue}`, 'dsl')).toMatchObject({ channel });
      },
    ),
    { seed: 1912 },
  );
});
