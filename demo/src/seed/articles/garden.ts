import type { ArticleSeed } from '../article-seed';

export const garden: ArticleSeed = {
  author: 'jonas',
  category: 'nature',
  daysAgo: 78,
  status: 'published',
  en: {
    title: 'A garden on the fourth floor',
    slug: 'a-garden-on-the-fourth-floor',
    summary: 'What came by itself to a balcony that was left alone for three years.',
    body: `
The first year I did nothing because I was ill, and the second because I was curious. By the third I
had stopped calling it neglect and begun to take notes.

It is four square metres, facing east, above a street with a tram. I left nine pots of tired earth
and did not sow, weed or water. Whatever lived there would have to find the way up by itself.

## The list

- First year: moss, a birch, two dandelions, and a spider that stayed.
- Second year: herb Robert, which smells of burnt rubber; ants, though I never learned how.
- Third year: a leafcutter bee, a willow as high as my knee, forty-one species in all.

The birch came by wind, which is ordinary. The ants came up the drainpipe, I suppose, at a pace that
must have felt to them like a pilgrimage. The bee is the one I am proud of, as if I had invited her.

> A balcony is an island, and islands fill up.

This spring I am moving out. The new tenants asked if I would clear the balcony first. I asked if
they would wait until July, when the bee is done, and to my surprise they said yes, and would I show
them where to look.`,
  },
};
