import type { ArticleSeed } from '../article-seed';

/** Not finished: a draft, so it has no share links and no address on the site. */
export const fog: ArticleSeed = {
  author: 'jonas',
  category: 'nature',
  daysAgo: 2,
  status: 'draft',
  en: {
    title: 'Notes on fog',
    slug: 'notes-on-fog',
    summary: 'There are eleven kinds, and the coastguard has a name for each.',
    body: `
Fog is a cloud that has sat down. That is all there is to it, in physics, and it is no help
whatever if you are in it.

Sea fog arrives like a decision. Valley fog is already there when you wake. Steam fog rises from
ponds in autumn and is gone before the children have left for school.`,
  },
};
