import type { Site } from '../../server/src/attribution';
import { arrive, SITE } from './arrivals';

const from = (referrer: string, site: Site = SITE) => arrive({ referrer }, site);

it.each(['shop', 'cms', 'blog', 'forum', 'a.b', 'www2', 'discourse', 'lemmy', 'searx', 'freshrss'])(
  '%s. of the own domain is internal',
  (name) => {
    expect(from(`https://${name}.example.com/`).kind).toBe('internal');
  },
);

it('so is the domain itself, and another port of it', () => {
  expect(from('https://example.com/').kind).toBe('internal');
  expect(from('https://cms.example.com:1337/').kind).toBe('internal');
});

it.each([
  ['https://www.example.com', 'https://www.example.org/'],
  ['https://www.example.com', 'https://example.com.other.org/'],
  ['https://www.example.co.uk', 'https://other.co.uk/'],
  ['https://alice.github.io', 'https://bob.github.io/'],
  ['https://site.vercel.app', 'https://other.vercel.app/'],
  ['https://site.netlify.app', 'https://other.netlify.app/'],
  ['https://site.blogspot.com', 'https://other.blogspot.com/'],
  ['http://localhost:3000', 'http://localhost:4000/'],
  ['http://192.168.0.1', 'http://192.168.0.2/'],
  ['https://site.intranet', 'https://other.intranet/'],
])('for %s, %s is another site', (origin, referrer) => {
  expect(from(referrer, { origins: [origin] }).kind).toBe('visit');
});

it.each([
  ['https://www.orange.fr', 'https://webmail1m.orange.fr/', 'private'],
  ['https://news.yahoo.com', 'https://search.yahoo.com/', 'search'],
  ['https://www.example.com', 'https://webmail.example.com/', 'private'],
  ['https://www.example.com', 'https://mattermost.example.com/', 'private'],
])('for %s, %s is what it is by itself', (origin, referrer, source) => {
  expect(from(referrer, { origins: [origin] })).toMatchObject({ kind: 'visit', source });
});

it('with `origins`, only the origins are internal', () => {
  const site: Site = { ...SITE, internalHosts: 'origins' };
  expect(from('https://shop.example.com/', site)).toMatchObject({ channel: 'example.com' });
  expect(from('https://m.example.com/', site).kind).toBe('internal');
});

it('with a list, those hosts and all below them are internal besides', () => {
  const site: Site = { ...SITE, internalHosts: ['Shop.Example.net', 'exämple.org'] };
  expect(from('https://shop.example.net/', site).kind).toBe('internal');
  expect(from('https://fr.shop.example.net/', site).kind).toBe('internal');
  expect(from('https://exämple.org/', site).kind).toBe('internal');
  expect(from('https://www.example.com/', site).kind).toBe('internal');
  expect(from('https://cms.example.com/', site).kind).toBe('visit');
  expect(from('https://myshop.example.net/', site).kind).toBe('visit');
});
