import { html, type Html } from '../html';

/**
 * A page with the two lines only, without Strapi's REST API. It needs the key of an article, since the
 * plugin does not know its path, and says with `page` that a visit here is a visit to it.
 */
export const plainPage = (cmsUrl: string, article: string | undefined): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Two lines — Tern</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/style.css">
  </head>
  <body>
    <main class="notice">
      <h1>Two lines</h1>
      <p>This page draws no buttons of its own. They come from one script and one element, and from
      nothing else.</p>
      <script type="module" src="${cmsUrl}/api/dark-social/sdk.js"></script>
      <send-bar${article === undefined ? null : html` article="${article}" page`}></send-bar>
      <p><a href="/en/">All articles</a></p>
    </main>
  </body>
</html>
`;
