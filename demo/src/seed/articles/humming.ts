import type { ArticleSeed } from '../article-seed';

export const humming: ArticleSeed = {
  author: 'leila',
  category: 'science',
  daysAgo: 40,
  status: 'published',
  en: {
    title: 'Why we hum',
    slug: 'why-we-hum',
    summary: 'No animal that is afraid hums. That may be the whole point.',
    body: `
My grandmother hummed while she ironed, and stopped when someone rang the bell. I took it for
politeness. A biologist I met in Leipzig thinks that it was information.

Among apes, she says, the ones that hum do so when they have found enough to eat. It is quiet, it
carries for a few metres, and it tells everyone within reach that for now there is no need to look
up. When the humming stops, heads rise.

## The all-clear

She has a recording of a kitchen in which six people are cooking. For four minutes there is talk,
and under the talk, passed from one to another without anyone noticing, somebody is always humming.
Then a glass breaks. What strikes you is not the noise but the hole after it: eleven seconds in
which no one hums. Then, from near the stove, three notes.

> It is the oldest sentence that we have. It says: carry on.

I went home and listened to myself for a week. I hum when I chop and when I lock up for the night. I
hum in lifts. I never once hummed at my desk, which I mention here without drawing conclusions.`,
    shareButtons: { enabled: true, message: 'Do you hum in lifts too?' },
  },
};
