import { groupAt, TAG_GROUPS } from '../../core';
import type { Recordable } from '../../server/src/intake/recordable';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { SAFARI } from '../attribution/arrivals';
import { AT, recording, URL_OF_ARTICLE, visit } from './recording';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HOUR = 3_600_000;
let ids = 0;

/** The id of a view that falls into the group in this place. */
function idIn(place: number): string {
  ids += 1;
  return `AAAAAAAAAA${BASE64URL.charAt(place)}A${String(ids).padStart(10, '0')}`;
}

const viewIn = (
  place: number,
  event: Partial<Recordable['event']> = {},
  visitor: Partial<Recordable['visitor']> = {},
): Recordable => visit({ id: idIn(place), ...event }, visitor);

const copied = (place: number): string => `${URL_OF_ARTICLE}?dsl=a${groupAt(place)}`;

describe('the answer to a view', () => {
  it('has the tag of its group where that is one of the first so many', async () => {
    for (const taggedGroups of [0, 1, 31, 62]) {
      const { record, groups } = recording({ taggedGroups, visitors: false });
      const places = Array.from({ length: TAG_GROUPS }, (_, place) => place);
      const answers = await record(places.map((place) => [viewIn(place)]));
      expect(answers.map(({ tag }) => tag)).toEqual(
        places.map((place) => (place < taggedGroups ? `a${groupAt(place)}` : undefined)),
      );
      expect(groups).toEqual([taggedGroups]);
    }
  });

  const tagOf = async (recordable: Recordable): Promise<string | undefined> =>
    (await recording({ taggedGroups: 62 }).record([[recordable]]))[0]?.tag;

  it.each<[string, Recordable]>([
    ['that came by a link', viewIn(3, { url: `${URL_OF_ARTICLE}?dsl=w` })],
    ['from within the site', viewIn(3, { referrer: 'https://e.com/' })],
    ['that asks for privacy', viewIn(3, {}, { headers: { 'sec-gpc': '1' } })],
  ])('has one, too, %s', async (_, recordable) => {
    expect(await tagOf(recordable)).toBe(`a${groupAt(3)}`);
  });

  it.each<[string, Recordable]>([
    ['of a home page', viewIn(3, { url: 'https://e.com/', article: 'api::article.article:doc1' })],
    [
      'of a section page',
      viewIn(3, { url: 'https://e.com/tag/sea', article: 'api::article.article:doc1' }),
    ],
    ['that is a reload', viewIn(3, { navigation: 'reload' })],
    ['of no article', viewIn(3, { url: 'https://e.com/nowhere' })],
    ['that is a share', viewIn(3, { type: 'share', channel: 'email' })],
    ['that is copied text', viewIn(3, { type: 'copy' })],
    ['that the site’s own server reports', { ...viewIn(3), onBehalf: true }],
  ])('has none %s', async (_, recordable) => {
    expect(await tagOf(recordable)).toBeUndefined();
  });

  it('has none where the view was counted before, or is one of several', async () => {
    const { record } = recording({ taggedGroups: 62 });
    const view = viewIn(3);
    await record([[view]]);
    const answers = await record([[view], [viewIn(4), viewIn(5)]]);
    expect(answers.map(({ tag }) => tag)).toEqual([undefined, undefined]);
  });

  it('has a token that begins with the group, with chains', async () => {
    const { record, stored } = recording({ taggedGroups: 62, chains: true });
    const id = 'AAAAAAAAAAHA-_345678zQ';
    const [answer] = await record([[visit({ id })]]);
    expect(answer?.tag).toBe(`a${groupAt(7)}ab345678`);
    expect(stored[0]?.chain).toEqual({ parent: undefined, token: `${groupAt(7)}ab345678` });
  });

  it('has no token for who asks for privacy, nor where the group has no tag', async () => {
    const { record, stored } = recording({ taggedGroups: 7, chains: true });
    const [asked, untagged] = await record([
      [viewIn(3, {}, { headers: { 'sec-gpc': '1' } })],
      [viewIn(8)],
    ]);
    expect([asked?.tag, untagged?.tag]).toEqual([`a${groupAt(3)}`, undefined]);
    expect(stored.map(({ chain }) => chain)).toEqual([undefined, undefined]);
  });
});

describe('a visit by a copied address', () => {
  type Told = Pick<StoredEvent, 'source' | 'channel' | 'reason'> & { group: string };
  const told = ({ source, channel, reason, signals }: StoredEvent): Told => ({
    ...{ source, channel, reason },
    group: signals.tagGroup,
  });
  const shared = (place: number): Told => ({
    ...{ source: 'private', channel: 'address', reason: 'our-tag' },
    group: groupAt(place),
  });

  it('is one of its group', async () => {
    const { record, stored } = recording();
    await record([[viewIn(1, { url: copied(3) })]]);
    expect(stored.map(told)).toEqual([shared(3)]);
  });

  it('is no share where the same visitor was shown this address on this day', async () => {
    const { record, stored } = recording({ taggedGroups: 62 });
    await record([[viewIn(3)]]);
    await record([[{ ...viewIn(9, { url: copied(3) }), at: AT + 60_000 }]]);
    await record([[{ ...viewIn(9, { url: copied(9) }), at: AT + HOUR }]]);
    expect(stored.map(told).slice(1)).toEqual([
      { source: 'direct', channel: '', reason: 'no-referrer-visit-goes-on', group: '' },
      { source: 'direct', channel: '', reason: 'no-referrer-page-seen-before', group: '' },
    ]);
  });

  it('is no share of a chain either then', async () => {
    const { record, stored } = recording({ taggedGroups: 62, chains: true });
    const [first] = await record([[viewIn(3)]]);
    await record([[viewIn(9, { url: `${URL_OF_ARTICLE}?dsl=${first?.tag}` })]]);
    expect(stored[1]?.chain?.parent).toBeUndefined();
  });

  it.each<[string, Partial<Recordable>, Partial<Parameters<typeof recording>[0]>]>([
    ['of a group that this browser was not shown', viewIn(9, { url: copied(4) }), {}],
    ['from another browser', viewIn(9, { url: copied(3) }, { userAgent: SAFARI }), {}],
    ['on another day', { ...viewIn(9, { url: copied(3) }), at: AT + 24 * HOUR }, {}],
    ['where nobody is told apart', viewIn(9, { url: copied(3) }), { visitors: false }],
    ['in a group without a tag', viewIn(9, { url: copied(3) }), { taggedGroups: 3 }],
  ])('is a share %s', async (_, recordable, options) => {
    const { record, stored } = recording({ taggedGroups: 62, ...options });
    await record([[viewIn(3)]]);
    await record([[{ ...visit(), ...recordable }]]);
    expect(stored[1]).toMatchObject({ channel: 'address', evidence: 'tagged' });
  });

  it('counts for who passed it on in a messenger, also where it is the visitor’s own', async () => {
    const { record, stored } = recording({ taggedGroups: 62 });
    const referrer = 'https://web.whatsapp.com/';
    await record([[viewIn(1, { url: copied(3), referrer })]]);
    await record([[viewIn(9, { url: copied(1), referrer })]]);
    expect(stored.map(({ channel, sharedBy, evidence }) => [channel, sharedBy, evidence])).toEqual([
      ['whatsapp', 'address', 'tagged'],
      ['whatsapp', '', 'app'],
    ]);
  });
});
