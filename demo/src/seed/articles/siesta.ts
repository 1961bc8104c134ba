import type { ArticleSeed } from '../article-seed';

export const siesta: ArticleSeed = {
  author: 'ines',
  category: 'culture',
  daysAgo: 29,
  status: 'published',
  fr: {
    title: 'La sieste, une affaire sérieuse',
    slug: 'la-sieste-une-affaire-serieuse',
    summary: 'Vingt minutes, pas une de plus : enquête allongée dans une filature des Vosges.',
    body: `
À treize heures dix, dans la dernière filature de la vallée, les métiers s’arrêtent, et quarante
personnes s’allongent. Il y a des matelas bleus, numérotés, et une règle : on ne parle pas, on ne
ronfle pas exprès. À treize heures trente, une lampe s’allume lentement. Personne ne bondit.

L’idée vient d’une contremaîtresse qui avait compté les doigts. En six ans, neuf accidents ; huit
d’entre eux entre quatorze et quinze heures. La direction proposait du café. Elle a demandé des
matelas.

## Vingt minutes

Tout tient à la durée. Au-delà de vingt minutes, le corps descend dans un sommeil dont il remonte
furieux. En deçà de dix, il n’a rien pris. Les médecins appellent cela _l’inertie_ ; à la filature,
on dit de quelqu’un qu’il s’est levé du mauvais étage.

> Je ne dors pas toujours. Mais je n’ai rien à faire, et ça, c’est rare.

Depuis les matelas, il y a eu un seul accident, un samedi. On a aussi constaté que l’après-midi
produisait davantage de fil. Ce n’était pas le but, précise la contremaîtresse, et elle préférerait
que je n’insiste pas là-dessus.`,
    shareButtons: {
      enabled: true,
      channels: ['whatsapp', 'facebook', 'linkedin', 'x', 'copy'],
    },
  },
};
