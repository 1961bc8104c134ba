/** Pages of a content type without sharing, to try the checkbox in the Content-Type Builder. */
export const PAGES = [
  {
    title: 'About Tern',
    slug: 'about',
    body: `Tern is a magazine about things that take their time. It is invented, and so are the
people who write in it: it exists to show a plugin at work.`,
  },
  {
    title: 'Write for us',
    slug: 'write-for-us',
    body: `Send two paragraphs, not ten. Tell us what you saw, and where you stood when you saw it.`,
  },
];
