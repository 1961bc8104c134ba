import type { ArticleSeed } from '../article-seed';

export const swifts: ArticleSeed = {
  author: 'jonas',
  category: 'nature',
  daysAgo: 19,
  status: 'published',
  en: {
    title: 'Swifts under the roof',
    slug: 'swifts-under-the-roof',
    summary:
      'They weigh as much as a slice of bread, sleep on the wing, and need a gap of 28 millimetres.',
    body: `
A swift that leaves its nest in July may not touch anything solid for two years. It eats in the air,
drinks in the air, and at dusk climbs to three thousand metres, where it shuts down half its brain
and goes on flying with the other half.

Then one May it comes back to the roof it was born under, to the very gap, at sixty kilometres an
hour. If the gap has been filled, it tries again. It will go on trying for days.

## The scaffolding problem

This is how a city loses its swifts: not by hunger or poison but by good insulation. A roof is
redone in April, the eaves are sealed, the scaffolding comes down, and the colony arrives to find
a wall. Nobody meant any harm. Most people never knew that there was anyone upstairs.

In the quarter where I live a retired roofer goes from house to house with a stick that has a
28-millimetre block at its end. Where the block goes in, he makes a chalk mark, and where there is a
mark the builders leave a brick with a hole. The brick costs eleven euros.

> I closed up roofs for forty years. I am opening them again, one brick at a time.

## Listening for them

Go outside at nine on a warm evening and look along the gutters, not up at the sky. You will hear
them first: a scream, thin and delighted, a handful of black sickles low between the houses. They
have about ninety days with us. It is worth standing still for one of them.`,
  },
  fr: {
    title: 'Des martinets sous le toit',
    slug: 'des-martinets-sous-le-toit',
    summary:
      'Ils pèsent le poids d’une tartine, dorment en vol, et il leur faut une fente de 28 millimètres.',
    body: `
Le martinet qui quitte son nid en juillet peut ne rien toucher de solide pendant deux ans. Il mange
en l’air, boit en l’air, et monte au crépuscule à trois mille mètres, où il éteint la moitié de son
cerveau et continue de voler avec l’autre.

Puis, un mois de mai, il revient au toit où il est né, à la fente exacte, à soixante à l’heure. Si
la fente est bouchée, il recommence. Il recommencera pendant des jours.

## Le problème des échafaudages

C’est ainsi qu’une ville perd ses martinets : ni par la faim ni par le poison, mais par une bonne
isolation. On refait une toiture en avril, on ferme les avant-toits, on démonte l’échafaudage, et la
colonie trouve un mur. Personne n’a voulu mal faire. La plupart ignoraient qu’il y avait du monde
là-haut.

Dans mon quartier, un couvreur à la retraite va de maison en maison avec un bâton au bout duquel il
a fixé une cale de 28 millimètres. Où la cale entre, il fait une marque à la craie ; où il y a une
marque, les maçons posent une brique percée. La brique coûte onze euros.

> J’ai fermé des toits pendant quarante ans. Je les rouvre, une brique après l’autre.

## Les entendre

Sortez à vingt et une heures, un soir doux, et regardez le long des gouttières plutôt que le ciel.
On les entend d’abord : un cri mince et ravi, une poignée de faucilles noires au ras des maisons.
Ils restent chez nous quatre-vingt-dix jours. Cela vaut bien de s’arrêter un soir.`,
  },
};
