import type { ArticleSeed } from '../article-seed';

export const silence: ArticleSeed = {
  author: 'tom',
  category: 'science',
  daysAgo: 13,
  status: 'published',
  en: {
    title: 'The town that measured its silence',
    slug: 'the-town-that-measured-its-silence',
    summary:
      'Forty microphones, one winter, and an argument about what exactly had been lost when the mill stopped.',
    body: `
When the paper mill closed, the first complaint that reached the town hall was about the quiet. It
came from a baker, who had woken for thirty years to the four o’clock shift and now overslept.

The council did what councils do and ordered a study. Forty microphones went up on lamp posts, each
in a grey box the size of a loaf, and for one winter the town listened to itself.

## Thirty-one decibels

The number that came back was thirty-one: the level between two and four in the morning, averaged
over a hundred and twelve nights. A whisper at arm’s length is about thirty. The consultant wrote
that this was _remarkable for a settlement of its size_, and for some weeks the town was proud.

Then people began to ask what was in it. Thirty-one of what? A second report took the recordings
apart. There was the weir, steady as a refrigerator. There was the road on the far bank, which
nobody had ever heard, because the mill had stood in front of it. And there were owls.

> We had not gained silence. We had lost the thing that covered everything else.

## Keeping it

The boxes are still up. Last spring the council voted to treat the night as something to be looked
after, like the square or the river path, and moved the bottle bank. The baker bought an alarm
clock. He says that it is worse than the mill, and that he likes the owls.`,
  },
  fr: {
    title: 'La ville qui a mesuré son silence',
    slug: 'la-ville-qui-a-mesure-son-silence',
    summary:
      'Quarante micros, un hiver, et une dispute sur ce que l’on avait perdu au juste quand l’usine s’est tue.',
    body: `
Quand la papeterie a fermé, la première plainte reçue en mairie concernait le calme. Elle venait
d’un boulanger : trente ans durant, l’équipe de quatre heures l’avait réveillé, et voilà qu’il ne
se levait plus.

Le conseil a fait ce que font les conseils : il a commandé une étude. On a posé quarante micros sur
des réverbères, chacun dans une boîte grise de la taille d’un pain, et la ville s’est écoutée tout
un hiver.

## Trente et un décibels

Le chiffre est tombé : trente et un, entre deux et quatre heures du matin, en moyenne sur cent douze
nuits. Un murmure à bout de bras en fait trente. Le bureau d’études jugeait cela _remarquable pour
une commune de cette taille_, et l’on fut fier pendant quelques semaines.

Puis on s’est demandé ce qu’il y avait dedans. Trente et un de quoi ? Un second rapport a démonté
les enregistrements. Il y avait le barrage, régulier comme un réfrigérateur. Il y avait la route de
l’autre rive, que personne n’avait jamais entendue, puisque l’usine était devant. Et il y avait des
chouettes.

> Nous n’avions pas gagné le silence. Nous avions perdu ce qui couvrait tout le reste.

## En prendre soin

Les boîtes sont toujours là. Au printemps, le conseil a décidé que la nuit s’entretenait, au même
titre que la place ou le chemin de halage, et il a déplacé le conteneur à verre. Le boulanger s’est
acheté un réveil. C’est pire que l’usine, dit-il ; mais il aime bien les chouettes.`,
  },
};
