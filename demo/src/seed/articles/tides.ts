import type { ArticleSeed } from '../article-seed';

export const tides: ArticleSeed = {
  author: 'tom',
  category: 'science',
  daysAgo: 47,
  status: 'published',
  en: {
    title: 'How to tell the sea what time it is',
    slug: 'how-to-tell-the-sea-what-time-it-is',
    summary: 'For eighty years the tides were computed by a machine of brass wheels. It was right.',
    body: `
In a corridor in Liverpool there is a machine the size of a wardrobe that used to know the future.
It has forty-two wheels, one for each thing that pulls at the sea: the moon, the moon’s distance,
the moon’s tilt, the sun, and so on down to effects of a few millimetres that only the wheels
believed in.

A single wire runs over all of them. Turn the crank and every wheel rises and falls at its own pace,
the wire adds them up, and a pen at its end draws the height of the water in a harbour on the other
side of the world, next year.

## Two days a year

It took an operator two days of cranking to make a year of tides for one port. The work was done
mostly by young women with good arithmetic, who signed each sheet with their initials. In the spring
of 1944 they were handed a set of numbers for a coast with no name and asked for the small hours of
some days in June.

> We knew, and we did not say. You could see from the wheels that it was France.

## Still right

The predictions now come from a computer, in less time than it takes to read this line. It does
exactly what the wire did: it adds up forty-two wheels, and some more. When they ran the brass one
again for an anniversary, the two disagreed by less than the thickness of a hand. Nobody could say
which of them was wrong, and the sea was not asked.`,
  },
  fr: {
    title: 'Comment donner l’heure à la mer',
    slug: 'comment-donner-l-heure-a-la-mer',
    summary:
      'Pendant quatre-vingts ans, une machine à roues de laiton a calculé les marées. Elle avait raison.',
    body: `
Dans un couloir de Liverpool se trouve une machine grande comme une armoire, qui connaissait
l’avenir. Elle a quarante-deux roues, une pour chaque chose qui tire sur la mer : la lune, sa
distance, son inclinaison, le soleil, et ainsi de suite jusqu’à des effets de quelques millimètres
auxquels les roues étaient seules à croire.

Un fil unique passe sur toutes. On tourne la manivelle : chaque roue monte et descend à son rythme,
le fil les additionne, et une plume, au bout, trace la hauteur de l’eau dans un port de l’autre côté
du monde, l’année suivante.

## Deux jours pour un an

Il fallait deux jours de manivelle pour une année de marées dans un seul port. Le travail revenait
surtout à de jeunes femmes fortes en calcul, qui signaient chaque feuille de leurs initiales. Au
printemps 1944, on leur remit des chiffres pour une côte sans nom, en leur demandant les petites
heures de certains jours de juin.

> Nous savions, et nous ne disions rien. On voyait aux roues que c’était la France.

## Toujours juste

Les prédictions viennent aujourd’hui d’un ordinateur, en moins de temps qu’il n’en faut pour lire
cette ligne. Il fait ce que faisait le fil : il additionne quarante-deux roues, et quelques autres.
On a relancé l’ancienne pour un anniversaire. L’écart entre les deux tenait dans l’épaisseur d’une
main. Nul n’a su dire laquelle se trompait, et l’on n’a pas consulté la mer.`,
  },
};
