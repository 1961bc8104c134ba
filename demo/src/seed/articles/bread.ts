import type { ArticleSeed } from '../article-seed';

export const bread: ArticleSeed = {
  author: 'leila',
  category: 'cuisine',
  daysAgo: 34,
  status: 'published',
  en: {
    title: 'Bread without a clock',
    slug: 'bread-without-a-clock',
    summary: 'Recipes give hours. Dough does not read them. How to bake by looking instead.',
    body: `
Every bread recipe I own tells me how long to wait, and every one of them is wrong in my kitchen,
which faces north. In August the dough is ready before the recipe is half through. In January it
sits in its bowl like a guest who has kept his coat on.

So one winter I put the timer in a drawer and learned to look.

## Four signs

- The surface goes from dull to satin, and small bubbles show under the skin.
- The edge of the dough curves where it meets the bowl; a flat edge is asleep, a sunken one is tired.
- A wet finger leaves a dent that comes back slowly, and not all the way.
- It smells of apples. When it smells of cider, hurry.

None of this is new. Bakers knew it before there were clocks in kitchens, and their word for a
dough that had waited long enough was simply _willing_.

## What you give up

You give up knowing when dinner is. There will be evenings with soup and no bread, and a loaf at
midnight that nobody is awake to eat. I have come to like the loaf at midnight. It cools on the
rack, crackling to itself, and in the morning there is toast.`,
    shareButtons: {
      enabled: true,
      channels: ['whatsapp', 'email', 'facebook', 'bluesky', 'copy'],
      message: 'Put the timer in a drawer:',
      campaign: 'slow-kitchen',
    },
  },
  fr: {
    title: 'Le pain sans horloge',
    slug: 'le-pain-sans-horloge',
    summary:
      'Les recettes comptent en heures. La pâte ne les lit pas. Apprendre à cuire en regardant.',
    body: `
Toutes mes recettes de pain disent combien de temps attendre, et toutes se trompent dans ma cuisine,
qui donne au nord. En août, la pâte est prête avant la moitié de la recette. En janvier, elle reste
dans son saladier comme un invité qui a gardé son manteau.

Un hiver, j’ai donc mis le minuteur dans un tiroir et j’ai appris à regarder.

## Quatre signes

- La surface passe du mat au satiné, et de petites bulles paraissent sous la peau.
- Le bord s’arrondit contre le saladier ; plat, la pâte dort ; creux, elle est fatiguée.
- Un doigt mouillé laisse une marque qui remonte lentement, et pas tout à fait.
- Cela sent la pomme. Quand cela sent le cidre, dépêchez-vous.

Rien de neuf là-dedans. Les boulangers le savaient avant qu’il y eût des pendules dans les cuisines,
et d’une pâte qui avait assez attendu, ils disaient seulement qu’elle _voulait bien_.

## Ce qu’il faut lâcher

On renonce à savoir à quelle heure on dîne. Il y aura des soirs de soupe sans pain, et une miche à
minuit que plus personne n’est debout pour manger. J’ai fini par aimer la miche de minuit. Elle
refroidit sur la grille en craquant pour elle seule, et le matin, il y a des tartines.`,
    shareButtons: {
      enabled: true,
      channels: ['whatsapp', 'email', 'facebook', 'bluesky', 'copy'],
      message: 'Rangez le minuteur dans un tiroir :',
      campaign: 'slow-kitchen',
    },
  },
};
