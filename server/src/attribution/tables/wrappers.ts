/**
 * Services that show the page of another address under their own. From: the AMP project's notes on
 * cache addresses, Google's and Bing's help pages, and the services' own pages.
 */

/** The domain of a translator whose hosts hold that of the page: `www-example-com.translate.goog`. */
export const TRANSLATED = 'translate.goog';

/** Caches of AMP and MIP pages, whose hosts or paths hold the page: `/c/s/www.example.com/hello`. */
export const PAGE_CACHES: ReadonlySet<string> = new Set([
  'cdn.ampproject.org',
  'bing-amp.com',
  'amp.cloudflare.com',
  'mipcdn.com',
  'mipcache.bdstatic.com',
]);

/** Engines that show AMP pages below `/amp/`, in all their countries. */
export const AMP_VIEWERS = /^(?:www\.)?(?:google\.(?:com?\.)?[a-z]{2,3}|bing\.com)$/;

/** Readers, archives and translators that take the page's address in their path or query. */
export const READER_PROXIES: ReadonlySet<string> = new Set(
  `12ft.io 1ft.io r.jina.ai txtify.it outline.com smry.ai removepaywall.com removepaywalls.com
   web.archive.org archive.today archive.is archive.ph archive.li archive.fo archive.md archive.vn
   webcache.googleusercontent.com cc.bingj.com translate.google.com translate.googleusercontent.com
   translatetheweb.com translate.yandex.com translate.yandex.ru papago.naver.net via.hypothes.is
   printfriendly.com`
    .trim()
    .split(/\s+/),
);
