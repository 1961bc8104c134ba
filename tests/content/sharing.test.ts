import { tagOf, type ChannelId, type DefaultMessage, type Sharing } from '../../core';
import type { Article, ShareButtons } from '../../server/src/content/article';
import { articleUrl, sharingOf, type LinkOptions } from '../../server/src/content/sharing';
import { typePath } from '../../server/src/content/type-path';
import { sampleArticle } from './sample-article';

const OPTIONS: LinkOptions = {
  parameter: 'dsl',
  placement: 'query',
  utm: true,
  channels: ['whatsapp', 'x', 'copy'],
  chains: false,
  message: '',
};
const URL_OF_ARTICLE = 'https://www.example.com/articles/hello';

const withButtons = (buttons: Partial<ShareButtons>, changes: Partial<Article> = {}): Article =>
  sampleArticle({ ...changes, buttons: { ...sampleArticle().buttons, ...buttons } });

function linksOf(
  article: Article,
  options: Partial<LinkOptions> = {},
  url = URL_OF_ARTICLE,
): Sharing {
  const sharing = sharingOf(article, url, { ...OPTIONS, ...options });
  if (!sharing) throw new Error('The article has no links');
  return sharing;
}

it('writes all that a front end needs to draw the buttons', () => {
  const article = withButtons({ message: 'Worth a read:' }, { locale: 'fr' });
  const url = `${URL_OF_ARTICLE}?dsl=w&utm_source=whatsapp&utm_medium=dark_social&utm_campaign=hello`;
  expect(linksOf(article, { channels: ['whatsapp'] })).toEqual({
    article: 'api::article.article:doc1:fr',
    url: URL_OF_ARTICLE,
    title: 'Hello',
    message: 'Worth a read:',
    links: [
      {
        channel: 'whatsapp',
        label: 'WhatsApp',
        private: true,
        url,
        href: `https://wa.me/?text=${encodeURIComponent(`Worth a read:\n${url}`)}`,
      },
    ],
  });
});

describe('is null', () => {
  it.each<[string, Article, string | undefined]>([
    ['for a draft', sampleArticle({ published: false }), URL_OF_ARTICLE],
    ['where sharing is off', withButtons({ enabled: false }), URL_OF_ARTICLE],
    ['while the article has no address', sampleArticle(), undefined],
  ])('%s', (_, article, url) => {
    expect(sharingOf(article, url, OPTIONS)).toBeNull();
  });
});

describe('channels', () => {
  const idsOf = ({ links }: Sharing): string[] => links.map(({ channel }) => channel);

  it('are the site’s, where the editor chose none', () => {
    expect(idsOf(linksOf(sampleArticle()))).toEqual(['whatsapp', 'x', 'copy']);
  });

  it('stand in the editor’s order', () => {
    const channels: ChannelId[] = ['email', 'copy', 'whatsapp', 'telegram'];
    expect(idsOf(linksOf(withButtons({ channels })))).toEqual(channels);
  });

  it.each<[ChannelId, boolean, string]>([
    ['whatsapp', true, 'dark_social'],
    ['copy', true, 'dark_social'],
    ['native', true, 'dark_social'],
    ['x', false, 'social'],
    ['mastodon', false, 'social'],
  ])('%s: private is %s, and utm_medium is %s', (id, isPrivate, medium) => {
    const [link] = linksOf(sampleArticle(), { channels: [id] }).links;
    expect(link?.private).toBe(isPrivate);
    const query = new URL(link?.url ?? '').searchParams;
    expect(query.get('utm_medium')).toBe(medium);
    expect(query.get('utm_source')).toBe(id);
  });

  it.each<ChannelId>(['copy', 'native', 'qr', 'wechat', 'signal', 'slack', 'discord'])(
    '%s opens no address',
    (id) => {
      expect(linksOf(sampleArticle(), { channels: [id] }).links[0]?.href).toBeNull();
    },
  );

  it('leaves the visitor to name the Mastodon server', () => {
    const [link] = linksOf(sampleArticle(), { channels: ['mastodon'] }).links;
    expect(link?.href?.startsWith('https://{instance}/share?text=')).toBe(true);
  });

  it('each carry their own tag', () => {
    const { links } = linksOf(sampleArticle());
    expect(links.map(({ url }) => tagOf(url, 'dsl'))).toEqual(['w', 'x', 'c']);
  });
});

describe('words', () => {
  const hrefOf = (article: Article): string =>
    decodeURIComponent(
      linksOf(article, { utm: false, channels: ['whatsapp'] }).links[0]?.href ?? '',
    );

  it('are the editor’s message', () => {
    expect(hrefOf(withButtons({ message: 'Read & pass on 😀' }))).toBe(
      `https://wa.me/?text=Read & pass on 😀\n${URL_OF_ARTICLE}?dsl=w`,
    );
  });

  it('are the title where there is no message', () => {
    expect(linksOf(sampleArticle()).message).toBeNull();
    expect(hrefOf(sampleArticle())).toBe(`https://wa.me/?text=Hello\n${URL_OF_ARTICLE}?dsl=w`);
  });

  it('may be missing altogether', () => {
    expect(hrefOf(sampleArticle({ title: '' }))).toBe(
      `https://wa.me/?text=${URL_OF_ARTICLE}?dsl=w`,
    );
  });
});

describe('campaign', () => {
  const campaignOf = (article: Article, url?: string): string | null =>
    new URL(linksOf(article, {}, url).links[0]?.url ?? '').searchParams.get('utm_campaign');

  it.each([
    ['the editor’s', withButtons({ campaign: 'Été & fin' }), undefined, 'Été & fin'],
    ['the last piece of the address', sampleArticle(), undefined, 'hello'],
    ['that piece, with a slash at the end', sampleArticle(), `${URL_OF_ARTICLE}/`, 'hello'],
    ['that piece, decoded', sampleArticle(), 'https://e.com/a/%61bc', 'abc'],
    [
      'the document id beside letters that would be encoded',
      sampleArticle(),
      `https://e.com/${encodeURIComponent('été')}`,
      sampleArticle().documentId,
    ],
    [
      'the document id beside a long slug',
      sampleArticle(),
      `https://e.com/${'a'.repeat(81)}`,
      sampleArticle().documentId,
    ],
    [
      'the document id beside a slug of 600 characters',
      sampleArticle(),
      `https://e.com/${encodeURIComponent('กา'.repeat(33))}`,
      sampleArticle().documentId,
    ],
  ])('is %s', (_, article, url, campaign) => {
    expect(campaignOf(article, url)).toBe(campaign);
  });

  it('with half an emoji does not cost the article its links', () => {
    expect(campaignOf(withButtons({ campaign: 'a\uD83D' }))).toBe('a\uFFFD');
  });
});

describe('options', () => {
  const urlOf = (options: Partial<LinkOptions>): string | undefined =>
    linksOf(sampleArticle(), options).links[0]?.url;

  it.each<[string, Partial<LinkOptions>, string]>([
    ['utm off', { utm: false }, `${URL_OF_ARTICLE}?dsl=w`],
    ['a name of one’s own', { utm: false, parameter: 'via' }, `${URL_OF_ARTICLE}?via=w`],
    ['the fragment', { utm: false, placement: 'fragment' }, `${URL_OF_ARTICLE}#dsl=w`],
    [
      'the fragment with utm',
      { placement: 'fragment' },
      `${URL_OF_ARTICLE}?utm_source=whatsapp&utm_medium=dark_social&utm_campaign=hello#dsl=w`,
    ],
  ])('%s', (_, options, url) => {
    expect(urlOf(options)).toBe(url);
  });

  it('never put a tag on the article’s own address', () => {
    expect(linksOf(sampleArticle(), { placement: 'fragment' }).url).toBe(URL_OF_ARTICLE);
  });
});

it('names the parameter where shares have tokens, and keeps the links as they are for all', () => {
  const chained = linksOf(sampleArticle(), { chains: true });
  expect(chained).toEqual({ ...linksOf(sampleArticle()), chains: { parameter: 'dsl' } });
});

it.each([
  ['fr', 'Copier le lien'],
  ['fr-CA', 'Copier le lien'],
  ['en', 'Copy link'],
  ['de', 'Link kopieren'],
  ['ja', 'Copy link'],
  [null, 'Copy link'],
])('labels the buttons of an article in %s: %s', (locale, label) => {
  const { links } = linksOf(sampleArticle({ locale }), { channels: ['copy'] });
  expect(links[0]?.label).toBe(label);
});

describe('address of an article', () => {
  const path = typePath('/articles/{slug}');

  it.each<[string, Article, string | undefined, string | undefined]>([
    ['joins origin and path', sampleArticle(), 'https://e.com', 'https://e.com/articles/hello'],
    ['is none without an origin', sampleArticle(), undefined, undefined],
    [
      'is none without a slug',
      sampleArticle({ pathValues: { slug: null } }),
      'https://e.com',
      undefined,
    ],
  ])('%s', (_, article, origin, url) => {
    expect(articleUrl(article, path, origin, { hashRouter: false })).toBe(url);
  });

  it('has its path in the fragment where the site’s router reads it there', () => {
    expect(articleUrl(sampleArticle(), path, 'https://e.com', { hashRouter: true })).toBe(
      'https://e.com/#/articles/hello',
    );
  });
});

describe('the site’s default message', () => {
  const messageOf = (
    message: DefaultMessage,
    buttons: Partial<ShareButtons> = {},
    title = 'Hello',
  ) => linksOf(withButtons(buttons, { title }), { message }).message;

  it('stands in where the editor wrote none, with the title where it is named', () => {
    expect(messageOf('Worth a read: {title}')).toBe('Worth a read: Hello');
    expect(messageOf('Worth a read:', { message: 'Mine' })).toBe('Mine');
    expect(messageOf('“{title}” – {title}', {}, 'It costs $& and {title}')).toBe(
      '“It costs $& and {title}” – It costs $& and {title}',
    );
  });

  it('is that of the article’s locale, where there is one per locale', () => {
    const message = { en: 'Worth a read: {title}', fr: 'À lire : {title}' };
    const of = (locale: string | null) => linksOf(withButtons({}, { locale }), { message }).message;
    expect(of('fr')).toBe('À lire : Hello');
    expect(of('de')).toBeNull();
    expect(of(null)).toBe('Worth a read: Hello');
  });

  it('is none while it is empty', () => {
    expect(messageOf('')).toBeNull();
  });
});
