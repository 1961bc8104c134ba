import type { ArticleSeed } from '../article-seed';

export const nightTrains: ArticleSeed = {
  author: 'ines',
  category: 'culture',
  daysAgo: 6,
  status: 'published',
  en: {
    title: 'The night train is slow on purpose',
    slug: 'the-night-train-is-slow-on-purpose',
    summary:
      'A sleeper could reach the coast by half past four. It waits on a siding instead, and the waiting is the service.',
    body: `
Somewhere after Dijon the train stops, and nothing is wrong. The corridor lights are low, a child
asks a question in the next compartment, and a man in socks stands at the window to see what there
is to see. There is a grain silo and a signal, and the signal is red.

It will stay red for fifty minutes. A sleeper that left Paris at ten could be in Nice by half past
four, if it ran as the line allows. Nobody wants to be in Nice at half past four. So the timetable
is padded with what railway planners call _recovery_, and the passengers, if they notice it at all,
call it night.

## What you pay for

I spent a week riding the four sleepers that still cross France and asked the same question in each
of them: what did you pay for? Not one person said transport. They had paid for the evening they
did not spend at an airport, for the hotel they did not need, and for arriving before everyone else.

> I go to bed in one life and get up in the other, and there is no middle.

The sentence is from a violinist who makes the trip twice a month. She has a system: two earplugs,
one pear, shoes by the door. She also has a theory, which is that a journey ought to last about as
long as it takes to change one's mind.

## The siding

At ten to three the signal turned green, and the train started so gently that the man at the window
put out a hand, as one does on a boat. Then he went to bed. We were exactly on time.`,
    shareButtons: { enabled: true, message: 'For anyone who still likes to arrive slowly:' },
  },
  fr: {
    title: 'Le train de nuit est lent exprès',
    slug: 'le-train-de-nuit-est-lent-expres',
    summary:
      'Il pourrait atteindre la mer à quatre heures du matin. Il préfère attendre sur une voie de garage, et cette attente est tout le service.',
    body: `
Quelque part après Dijon, le train s’arrête, et rien ne cloche. Les veilleuses sont basses, un
enfant pose une question dans le compartiment voisin, un homme en chaussettes se tient à la fenêtre
pour voir ce qu’il y a à voir. Il y a un silo, un signal, et le signal est rouge.

Il le restera cinquante minutes. Parti de Paris à vingt-deux heures, un train couchettes pourrait
entrer en gare de Nice à quatre heures et demie. Personne n’a envie d’être à Nice à quatre heures et
demie. On a donc glissé du temps mort dans l’horaire : les ingénieurs disent _détente_, les
voyageurs, quand ils s’en aperçoivent, disent nuit.

## Ce que l’on achète

J’ai passé une semaine dans les quatre trains de nuit qui traversent encore le pays, et j’ai posé
partout la même question : qu’avez-vous acheté ? Personne n’a répondu un trajet. On achète la soirée
qu’on n’a pas perdue dans un aéroport, l’hôtel dont on n’a pas eu besoin, et le plaisir d’arriver
avant tout le monde.

> Je me couche dans une vie, je me lève dans l’autre, et il n’y a pas de milieu.

La phrase est d’une violoniste qui fait l’aller-retour deux fois par mois. Elle a sa méthode : deux
bouchons d’oreille, une poire, les chaussures près de la porte. Elle a aussi sa théorie : un voyage
devrait durer le temps qu’il faut pour changer d’avis.

## La voie de garage

À trois heures moins dix, le signal est passé au vert. Le train est reparti si doucement que
l’homme à la fenêtre a tendu la main, comme sur un bateau. Puis il est allé se coucher. Nous étions
exactement à l’heure.`,
    shareButtons: { enabled: true, message: 'Pour celles et ceux qui aiment arriver lentement :' },
  },
};
