import type { ArticleSeed } from '../article-seed';

/** A draft in both languages. */
export const bridgeKeepers: ArticleSeed = {
  author: 'ines',
  category: 'culture',
  daysAgo: 1,
  status: 'draft',
  en: {
    title: 'The bridge keepers',
    slug: 'the-bridge-keepers',
    summary:
      'Nineteen people in Europe still open a bridge by hand. We asked them what they look at.',
    body: `
The keeper sees the boat before the boat sees the bridge. He knows the engine, and mostly the owner,
and whether there is time to finish his coffee.`,
  },
  fr: {
    title: 'Les gardiens de pont',
    slug: 'les-gardiens-de-pont',
    summary:
      'En Europe, dix-neuf personnes ouvrent encore un pont à la main. Que regardent-elles ?',
    body: `
Le gardien voit le bateau avant que le bateau ne voie le pont. Il connaît le moteur, le plus souvent
le propriétaire, et sait s’il a le temps de finir son café.`,
  },
};
