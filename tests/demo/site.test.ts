import { pathToFileURL } from 'node:url';
import { createSite, type SiteResponse } from '../../demo/site/respond';
import { renderBlocks } from '../../demo/site/blocks';
import { readArticle, type Article } from '../../demo/site/cms/article';
import { CmsUnavailable, type Cms } from '../../demo/site/cms/client';
import { html } from '../../demo/site/html';
import { preferredLocale } from '../../demo/site/locales';
import { readSettings } from '../../demo/site/settings';

const HREF = 'https://wa.me/?text=Worth%20a%20read%0Ahttps%3A%2F%2Fsite.test%3Fdsl%3Dw';

const ARTICLE: Article = readArticle({
  title: 'Bread & <salt>',
  slug: 'bread-and-salt',
  summary: 'A summary',
  publishedOn: '2026-05-01',
  author: { name: 'Ada', bio: 'Bakes.' },
  category: { name: 'Cuisine' },
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Flour.' }] }],
  localizations: [{ locale: 'fr', slug: 'pain-et-sel' }],
  sharing: {
    article: 'api::article.article:abc:en',
    links: [
      { label: 'WhatsApp', href: HREF },
      { label: 'Copy link', href: null },
      { label: 'Mastodon', href: 'https://{instance}/share?text=x' },
    ],
  },
});

const CMS: Cms = {
  articles: async () => [ARTICLE],
  article: async (_locale, slug) => (slug === ARTICLE.slug ? ARTICLE : undefined),
};

const ask = (path: string, cms = CMS, acceptLanguage?: string): Promise<SiteResponse> =>
  createSite(
    {
      port: 1,
      siteUrl: 'https://site.test',
      cmsUrl: 'https://cms.test',
      cmsToken: 'x',
      recordToken: undefined,
    },
    cms,
    pathToFileURL(`${__dirname}/../../demo/site/public/`),
  )(acceptLanguage === undefined ? { path } : { path, acceptLanguage });

describe('the demo’s site', () => {
  it('shows an article with the plugin’s two lines', async () => {
    const { status, body } = await ask('/en/articles/bread-and-salt');
    expect(status).toBe(200);
    expect(body).toContain(
      '<script type="module" src="https://cms.test/api/dark-social/sdk.js"></script>',
    );
    expect(body).toContain('<send-bar article="api::article.article:abc:en">');
  });

  it('gives readers without scripts the links that work without them', async () => {
    const { body } = await ask('/en/articles/bread-and-salt');
    expect(body).toContain(`href="${HREF}"`);
    expect(body).not.toContain('Copy link');
    expect(body).not.toContain('{instance}');
  });

  it('draws no bar where sharing is off', async () => {
    const { body } = await ask('/en/articles/bread-and-salt', {
      ...CMS,
      article: async () => ({ ...ARTICLE, sharing: null }),
    });
    expect(body).not.toContain('send-bar');
  });

  it('names the article’s one address and its translations', async () => {
    const { body } = await ask('/en/articles/bread-and-salt');
    expect(body).toContain('rel="canonical" href="https://site.test/en/articles/bread-and-salt"');
    expect(body).toContain('hreflang="fr" href="https://site.test/fr/articles/pain-et-sel"');
  });

  it('escapes what editors write', async () => {
    const { body } = await ask('/en/');
    expect(body).toContain('Bread &amp; &lt;salt&gt;');
    expect(body).not.toContain('<salt>');
  });

  it.each([
    ['/en/articles/unknown', 404],
    ['/de/articles/bread-and-salt', 404],
    ['/../package.json', 404],
    ['/style.css', 200],
    ['/fr', 301],
    ['/plain.html', 200],
  ])('answers %s with %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('sends a visitor to the language that their browser prefers', async () => {
    const { status, headers } = await ask('/', CMS, 'de, fr-CH;q=0.8, en;q=0.4');
    expect([status, headers.location]).toEqual([302, '/fr/']);
  });

  it('says that the CMS is down, in the page’s language, and when to try again', async () => {
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const down = async (): Promise<never> => {
      throw new CmsUnavailable('refused');
    };
    const { status, headers, body } = await ask('/fr/', { articles: down, article: down });
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(body).toContain('injoignable');
    expect(log).toHaveBeenCalledWith('refused\n');
    log.mockRestore();
  });
});

describe('templates', () => {
  it('escape texts in content and attributes, join lists, and leave out nothing else', () => {
    expect(html`<a title="${'"<&'}">${['a', html`<b>b</b>`, null, false, 0]}</a>`.text).toBe(
      '<a title="&quot;&lt;&amp;">a<b>b</b>0</a>',
    );
  });
});

describe('rich text', () => {
  it('becomes markup, with headings below the page’s own', () => {
    const { text } = renderBlocks([
      { type: 'heading', level: 1, children: [{ type: 'text', text: 'H' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'i', italic: true }] },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: 'one' }] }],
      },
    ]);
    expect(text.replace(/\s+/g, '')).toBe('<h2>H</h2><p><em>i</em></p><ol><li>one</li></ol>');
  });

  it('keeps no address that runs code', () => {
    const { text } = renderBlocks([
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'x' }] },
        ],
      },
    ]);
    expect(text).toContain('href="#"');
  });
});

describe('settings of the site', () => {
  it.each(['0', 'abc', '70000'])('refuse the port %s by name', (port) => {
    expect(() => readSettings({ SITE_PORT: port, CMS_TOKEN: 'x' })).toThrow(/SITE_PORT/);
  });

  it('need a token to read with', () => {
    expect(() => readSettings({})).toThrow(/CMS_TOKEN/);
  });

  it.each([
    [undefined, 'en'],
    ['fr', 'fr'],
    ['de', 'en'],
    ['en;q=0.2, fr;q=0.9', 'fr'],
  ])('read the language preference %s as %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
