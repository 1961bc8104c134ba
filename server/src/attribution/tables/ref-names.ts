/** Short names of senders in `?ref=`, and the host of each. From: the senders' own documentation. */
export const REF_ALIASES: ReadonlyMap<string, string> = new Map([
  ['hn', 'news.ycombinator.com'],
  ['hacker-news', 'news.ycombinator.com'],
  ['ph', 'producthunt.com'],
  ['fb', 'facebook.com'],
  ['ig', 'instagram.com'],
  ['insta', 'instagram.com'],
  ['tw', 'x.com'],
  ['twitter', 'x.com'],
  ['x', 'x.com'],
  ['li', 'linkedin.com'],
  ['yt', 'youtube.com'],
  ['bsky', 'bsky.app'],
  ['gpt', 'chatgpt.com'],
  ['openai', 'chatgpt.com'],
  ['claude', 'claude.ai'],
  ['bing', 'bing.com'],
  ['grok', 'grok.com'],
  ['copilot.com', 'copilot.microsoft.com'],
  ['lechat', 'chat.mistral.ai'],
]);

/** What `?source=` says of a place or a state of the site itself. */
export const OWN_PLACES: ReadonlySet<string> = new Set(
  `home homepage index main start page sidebar side aside header head footer foot nav navbar
   navigation menu hamburger breadcrumb logo hero banner teaser card tile grid list carousel slider
   related recommended recommendation recommendations more most popular read next prev previous top
   bottom left right middle inline body article post story widget box block section category tag topic
   author search searchbar results archive sitemap self internal site website web page pages app mobile
   desktop tablet amp pwa homescreen shortcut launcher direct url link links button btn cta click share
   shared copy null undefined none unknown true false yes no other default test debug preview draft
   login signin signup register account profile settings checkout cart back return redirect toc
   comments comment localhost modal popup overlay`
    .trim()
    .split(/\s+/),
);
