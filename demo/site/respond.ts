import { readFile } from 'node:fs/promises';
import type { Cms } from './cms/client';
import { CmsUnavailable } from './cms/client';
import type { Html } from './html';
import { isLocale, preferredLocale, type Locale } from './locales';
import { articlePage } from './pages/article';
import { homePage } from './pages/home';
import { layout, type Frame } from './pages/layout';
import { plainPage } from './pages/plain';
import { problemPage } from './pages/problem';
import type { Settings } from './settings';

export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface SiteRequest {
  path: string;
  acceptLanguage?: string;
}

/** The files of `public/` that are served, with their types. */
const FILES: Record<string, string> = {
  '/style.css': 'text/css; charset=utf-8',
  '/favicon.svg': 'image/svg+xml',
};

const ARTICLE = /^\/([a-z]{2})\/articles\/([a-z0-9-]{1,200})\/?$/;

const redirect = (status: 301 | 302, location: string): SiteResponse => ({
  status,
  headers: { location, ...(status === 302 ? { vary: 'accept-language' } : {}) },
  body: '',
});

const page = (
  status: number,
  markup: Html,
  headers: Record<string, string> = {},
): SiteResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers },
  body: markup.text,
});

/** Returns the function that responds to requests. It rejects only on bugs. */
export function createSite(
  { siteUrl, cmsUrl }: Settings,
  cms: Cms,
  publicFolder: URL,
): (request: SiteRequest) => Promise<SiteResponse> {
  const framed = (status: number, frame: Frame, headers?: Record<string, string>): SiteResponse =>
    page(status, layout(siteUrl, frame), headers);

  /** The newest article's key, for the plain page. */
  async function newestArticle(): Promise<string | undefined> {
    const [newest] = await cms.articles('en');
    return newest && (await cms.article('en', newest.slug))?.sharing?.article;
  }

  async function respond(path: string, locale: Locale): Promise<SiteResponse> {
    if (path === '/') return redirect(302, `/${locale}/`);
    if (path === '/en' || path === '/fr') return redirect(301, `${path}/`);
    if (path === `/${locale}/`) return framed(200, homePage(locale, await cms.articles(locale)));
    if (path === '/plain.html') return page(200, plainPage(cmsUrl, await newestArticle()));

    const [, language, slug] = ARTICLE.exec(path) ?? [];
    const article =
      isLocale(language) && slug !== undefined ? await cms.article(language, slug) : undefined;
    return article
      ? framed(200, articlePage(cmsUrl, locale, article))
      : framed(404, problemPage(locale, 'notFound'));
  }

  return async ({ path, acceptLanguage }) => {
    const type = FILES[path];
    if (type !== undefined) {
      return {
        status: 200,
        headers: { 'content-type': type, 'cache-control': 'no-cache' },
        body: await readFile(new URL(`.${path}`, publicFolder)),
      };
    }
    const first = path.split('/')[1];
    const locale = isLocale(first) ? first : preferredLocale(acceptLanguage);
    try {
      return await respond(path, locale);
    } catch (error) {
      if (!(error instanceof CmsUnavailable)) throw error;
      process.stderr.write(`${error.message}\n`);
      return framed(503, problemPage(locale, 'cmsDown'), { 'retry-after': '5' });
    }
  };
}
