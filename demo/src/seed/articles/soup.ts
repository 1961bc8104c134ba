import type { ArticleSeed } from '../article-seed';

/** Sharing is off here: the editor promised the cook that the recipe would stay on the site. */
export const soup: ArticleSeed = {
  author: 'leila',
  category: 'cuisine',
  daysAgo: 55,
  status: 'published',
  en: {
    title: 'Soup for forty',
    slug: 'soup-for-forty',
    summary: 'A village cook gave us her recipe on one condition: no passing it round.',
    body: `
Madame Roche has cooked for the village feast since 1987 and has never written anything down. She
let me stand beside her for a day, on one condition. I might print what I saw, but I was not to go
about handing it to people.

So here it is, and there are no buttons under it.

## Quantities

- Onions: one for each guest, and one for the pot.
- Leeks: as many as you can carry in both arms.
- Butter: more than that.
- Salt: late, and by someone who has not been tasting all day.

The onions take two hours. This is where most soups are lost, says Madame Roche, because people have
something else to do. She sits beside the pot on a kitchen chair with the newspaper. When she has
read it through to the weather, they are done.`,
    shareButtons: { enabled: false },
  },
};
