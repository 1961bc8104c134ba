import type { ArticleSeed } from '../article-seed';

export const maps: ArticleSeed = {
  author: 'tom',
  category: 'culture',
  daysAgo: 24,
  status: 'published',
  en: {
    title: 'The last people who print maps',
    slug: 'the-last-people-who-print-maps',
    summary:
      'A small press on the Danube still makes charts on paper. Its customers are the ones who get lost for a living.',
    body: `
The press is older than the country it stands in. It prints in six colours, one after another, and
between the blue and the brown the paper must rest for a day, because it drinks the ink and grows by
a third of a millimetre. A third of a millimetre is seven metres of river.

Upstairs, two women correct the plates with a needle. A sandbank has moved since last year. They
move it too.

## Who buys them

Pilots, by law. Rescue teams, by habit. Hydrologists, who like to spread the whole river on the
floor and walk along it in their socks. And a growing number of people who cannot say why, and who
order a single sheet of the place they come from.

A screen shows you where you are. A map shows you everything else. That, more or less, is the whole
case for paper, and I have not heard it put better than by the younger of the two women:

> On the telephone you are always in the middle. It does people no good.

## One third of a millimetre

I asked what happens to the old plates. They are kept, all of them, in drawers that go back to 1911,
and once in a while someone lays two on top of each other against the window, and the river moves.`,
    shareButtons: {
      enabled: true,
      channels: ['email', 'whatsapp', 'signal', 'copy', 'mastodon'],
      message: 'You are not always in the middle:',
      campaign: 'maps-issue',
    },
  },
  fr: {
    title: 'Les derniers imprimeurs de cartes',
    slug: 'les-derniers-imprimeurs-de-cartes',
    summary:
      'Au bord du Danube, un petit atelier fait encore des cartes sur papier. Ses clients se perdent par métier.',
    body: `
La presse est plus vieille que le pays où elle se trouve. Elle imprime en six couleurs, l’une après
l’autre, et entre le bleu et le brun le papier doit se reposer un jour : il boit l’encre et grandit
d’un tiers de millimètre. Un tiers de millimètre, c’est sept mètres de fleuve.

À l’étage, deux femmes corrigent les plaques à l’aiguille. Un banc de sable a bougé depuis l’an
dernier. Elles le déplacent aussi.

## Qui les achète

Les pilotes, parce que la loi l’exige. Les secouristes, par habitude. Les hydrologues, qui aiment
étaler le fleuve entier par terre et le longer en chaussettes. Et de plus en plus de gens qui ne
sauraient dire pourquoi, et commandent une seule feuille : celle d’où ils viennent.

L’écran montre où l’on est. La carte montre tout le reste. Voilà, à peu près, toute la défense du
papier, et personne ne l’a mieux dite que la plus jeune des deux :

> Sur le téléphone, vous êtes toujours au milieu. Ça ne réussit à personne.

## Un tiers de millimètre

J’ai demandé ce que devenaient les vieilles plaques. On les garde toutes, dans des tiroirs qui
remontent à 1911. De temps en temps quelqu’un en pose deux l’une sur l’autre, contre la fenêtre, et
le fleuve bouge.`,
    shareButtons: {
      enabled: true,
      channels: ['email', 'whatsapp', 'signal', 'copy', 'mastodon'],
      message: 'On n’est pas toujours au milieu :',
      campaign: 'maps-issue',
    },
  },
};
