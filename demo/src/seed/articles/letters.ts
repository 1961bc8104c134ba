import type { ArticleSeed } from '../article-seed';

export const letters: ArticleSeed = {
  author: 'ines',
  category: 'culture',
  daysAgo: 66,
  status: 'published',
  en: {
    title: 'Letters nobody sent',
    slug: 'letters-nobody-sent',
    summary:
      'An archive in Trieste collects the post that was written, sealed, and kept in a drawer.',
    body: `
The rule of the archive is that nobody may have read them. A letter that reached its reader belongs
to history. A letter that was written, folded, addressed and then kept belongs here, in a former
dentist’s rooms on the second floor, in boxes that once held shoes.

There are about nine thousand. Most come from families who emptied a flat and found a bundle, and
could neither open it nor throw it away. The archive does not open them either. It weighs each one,
notes the stamp, and puts it on a shelf by the year in which it was not sent.

## A history of changing one’s mind

You can still learn a good deal from an envelope. The years with the most letters are not the years
of the wars but those just after. People write at length to the dead, and to landlords. Many
envelopes carry a stamp, which means that the writer got as far as the kitchen table, and perhaps as
far as the door.

> It is a museum of the last ten metres.

The founder, who says this, is eighty-one. She began with one letter, her own. It stands on the
shelf for 1968, and she knows very well what is in it, and when I asked she offered me some coffee.`,
  },
  fr: {
    title: 'Les lettres jamais envoyées',
    slug: 'les-lettres-jamais-envoyees',
    summary:
      'À Trieste, des archives recueillent le courrier écrit, cacheté, et resté au fond d’un tiroir.',
    body: `
La règle de la maison est que personne ne doit les avoir lues. Une lettre parvenue à son lecteur
relève de l’histoire. Une lettre écrite, pliée, adressée puis gardée trouve place ici, dans l’ancien
cabinet d’un dentiste, au second, dans des boîtes qui ont contenu des chaussures.

Il y en a neuf mille, à peu près. La plupart viennent de familles qui, vidant un appartement, sont
tombées sur une liasse qu’elles ne pouvaient ni ouvrir ni jeter. Les archives ne les ouvrent pas non
plus. On pèse, on note le timbre, et l’on range à l’année où la lettre n’est pas partie.

## Une histoire du changement d’avis

Une enveloppe en dit déjà long. Les années les plus fournies ne sont pas celles des guerres, mais
celles qui suivent. On écrit longuement aux morts, et aux propriétaires. Beaucoup d’enveloppes sont
timbrées : on était donc allé jusqu’à la table de la cuisine, et peut-être jusqu’à la porte.

> C’est un musée des dix derniers mètres.

La fondatrice, qui dit cela, a quatre-vingt-un ans. Elle a commencé par une seule lettre, la sienne.
Elle est à l’année 1968, et l’on sait fort bien, ici, ce qu’elle contient. Quand j’ai posé la
question, on m’a proposé un café.`,
  },
};
